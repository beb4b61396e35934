package org.qingyu.serve.trino;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qingyu.home.Home;
import org.qingyu.query.HomeLake;
import org.qingyu.region.Region;
import org.qingyu.serve.account.Account;
import org.qingyu.serve.account.FirstAccounts;
import org.qingyu.serve.account.UsersFile;
import org.qingyu.serve.companion.ServedTrino;
import org.qingyu.serve.fence.AccessRules;
import org.qingyu.serve.fence.TownRegions;
import org.qingyu.serve.folder.OwnerOnly;
import org.qingyu.serve.folder.ServeFolder;
import org.qingyu.serve.gate.GateAccounts;
import org.qingyu.serve.gate.GateRole;
import org.qingyu.serve.gate.PasswordHash;

/**
 * The accounts and rules of a server, kept equal to {@code users.yaml} and to the region list while it runs.
 *
 * @param dashboards hash of the dashboards' password
 * @param owner hash of the owner's
 */
record ServingLake(Home home, ServeFolder folder, PasswordHash dashboards, PasswordHash owner) {

    /** What the rules were made from. */
    record State(List<Account> accounts, TownRegions regions) {}

    TownRegions regions() {
        try (HomeLake lake = HomeLake.open(home)) {
            return TownRegions.of(lake);
        }
    }

    /** Makes {@code users.yaml} where there is none. */
    FirstAccounts firstAccounts(TownRegions regions) throws IOException {
        Path file = UsersFile.of(home);
        if (Files.exists(file)) {
            return new FirstAccounts(List.of(), Map.of());
        }
        FirstAccounts first = FirstAccounts.of(regions.current());
        first.writeTo(file);
        return first;
    }

    /** Reads the accounts and writes what Trino goes by; Trino reads it again within seconds. */
    State write(TownRegions regions) throws IOException {
        List<Account> accounts = UsersFile.read(UsersFile.of(home), regions.towns());
        var known = new ArrayList<GateAccounts.Account>();
        known.add(new GateAccounts.Account(ServedTrino.OWNER_USER, GateRole.OWNER, owner));
        known.add(new GateAccounts.Account(ServedTrino.DASHBOARDS_USER, GateRole.DASHBOARDS, dashboards));
        for (Account account : accounts) {
            known.add(new GateAccounts.Account(account.name(), account.role(), account.hash()));
        }
        // Rules first: nobody may be let in before he is fenced.
        OwnerOnly.write(
                folder.rules(), new AccessRules(accounts, regions).json().getBytes(UTF_8));
        OwnerOnly.write(folder.accounts(), GateAccounts.textOf(known).getBytes(UTF_8));
        return new State(accounts, regions);
    }

    /** Towns of the newest list that no account belongs to. */
    static List<Region> withoutAccount(State state) {
        return state.regions().current().stream()
                .filter(town -> state.accounts().stream()
                        .noneMatch(account -> town.code().equals(account.region())))
                .toList();
    }
}
