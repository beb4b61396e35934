package org.qingyu.ingest.decode;

import java.util.List;
import java.util.function.Function;
import org.qingyu.table.TableRow;

/** What became of one record: a version of an event, or a refusal that explains itself. */
public sealed interface Intake {

    /**
     * A version of an event.
     *
     * @param history a row of {@code event.history}, without the columns of the load
     */
    record Accepted(TableRow history) implements Intake {}

    /**
     * A record that is not taken.
     *
     * @param rejected a row of {@code event.rejected}, without the columns of the load
     */
    record Refused(List<Problem> problems, TableRow rejected) implements Intake {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Handles both outcomes. Java 17 cannot yet check a {@code switch} over a sealed type, so this call is the check. */
    default <R> R fold(Function<Accepted, R> accepted, Function<Refused, R> refused) {
        if (this instanceof Accepted taken) {
            return accepted.apply(taken);
        }
        return refused.apply((Refused) this);
    }
}
