package org.qingyu.serve.companion;

import java.io.IOException;
import java.util.List;

/** A server that lives beside Trino: started once Trino answers queries, stopped before Trino is. */
public interface Companion extends AutoCloseable {

    /** What an operator calls it. */
    String name();

    /**
     * Starts it and returns once it can be used. A failure is thrown; {@link #close} is called all the same.
     *
     * @return lines for the operator: addresses, and passwords that are shown this once
     */
    List<String> start(ServedTrino trino) throws IOException, InterruptedException;

    /**
     * Lets in whoever is an account now and nobody else. Called while it runs, when accounts or regions changed.
     *
     * @return lines for the operator: passwords that are shown this once
     * @throws org.qingyu.failure.QingyuError where it could not; it is asked again later
     */
    List<String> takeInAccounts() throws IOException, InterruptedException;

    /** Whether it still runs; once it does not, the whole of {@code serve} ends. */
    boolean isAlive();

    /** Stops it and everything it started, and returns when all of it is gone. Called on a signal too, and once more than needed. */
    @Override
    void close();
}
