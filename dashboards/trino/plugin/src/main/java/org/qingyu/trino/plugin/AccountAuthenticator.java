package org.qingyu.trino.plugin;

import io.trino.spi.security.AccessDeniedException;
import io.trino.spi.security.BasicPrincipal;
import io.trino.spi.security.PasswordAuthenticator;
import java.security.Principal;
import org.qingyu.serve.gate.GateAccounts;

/** Lets in who knows the password of an account that has one. The refusal never says which of the two was wrong. */
final class AccountAuthenticator implements PasswordAuthenticator {

    private final GateAccounts accounts;

    AccountAuthenticator(GateAccounts accounts) {
        this.accounts = accounts;
    }

    // Deprecated in favour of a method whose default still calls this one, which has no default.
    @Override
    @SuppressWarnings("deprecation")
    public Principal createAuthenticatedPrincipal(String user, String password) {
        if (!accounts.knows(user, password)) {
            throw new AccessDeniedException("Invalid credentials");
        }
        return new BasicPrincipal(user);
    }
}
