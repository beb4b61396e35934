package org.qingyu.serve.account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingyu.region.Region;
import org.qingyu.serve.folder.OwnerOnly;
import org.qingyu.serve.folder.RandomPassword;
import org.qingyu.serve.gate.GateRole;
import org.qingyu.serve.gate.PasswordHash;

/**
 * The accounts a home begins with: one of each role, and one a town.
 *
 * @param passwords by name, in clear: to be shown once and then forgotten
 */
public record FirstAccounts(List<Account> accounts, Map<String, String> passwords) {

    public FirstAccounts {
        accounts = List.copyOf(accounts);
        passwords = Map.copyOf(passwords);
    }

    /** Makes them up for a county of these towns. */
    public static FirstAccounts of(List<Region> towns) {
        return of(towns, PasswordHash.ROUNDS);
    }

    static FirstAccounts of(List<Region> towns, int rounds) {
        var accounts = new ArrayList<Account>();
        var passwords = new LinkedHashMap<String, String>();
        for (GateRole role : List.of(GateRole.OPERATOR, GateRole.COUNTY, GateRole.ANALYST)) {
            String password = RandomPassword.of(16);
            passwords.put(role.code(), password);
            accounts.add(new Account(role.code(), role, null, PasswordHash.of(password, rounds), false));
        }
        for (Region town : towns) {
            accounts.add(new Account(UsersFile.nameOf(town), GateRole.TOWN, town.code(), null, false));
        }
        return new FirstAccounts(accounts, passwords);
    }

    public void writeTo(Path file) throws IOException {
        OwnerOnly.write(file, UsersFile.bytesOf(accounts));
    }
}
