package org.qingyu.serve.accounts;

import java.util.Set;
import org.qingyu.home.Home;
import org.qingyu.query.HomeLake;
import org.qingyu.serve.fence.TownRegions;

/** The towns that accounts may belong to. */
final class Towns {

    private Towns() {}

    static Set<String> of(Home home) {
        try (HomeLake lake = HomeLake.open(home)) {
            return TownRegions.of(lake).towns();
        }
    }
}
