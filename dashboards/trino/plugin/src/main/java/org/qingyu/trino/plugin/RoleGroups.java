package org.qingyu.trino.plugin;

import io.trino.spi.resourcegroups.ResourceGroup;
import io.trino.spi.resourcegroups.ResourceGroupConfigurationManager;
import io.trino.spi.resourcegroups.ResourceGroupId;
import io.trino.spi.resourcegroups.SelectionContext;
import io.trino.spi.resourcegroups.SelectionCriteria;
import java.util.Optional;
import org.qingyu.serve.gate.GateAccounts;
import org.qingyu.serve.gate.GateRole;

/**
 * One group of queries a role. A statement that the role may not run matches no group, and Trino then refuses it: the only
 * place where Trino asks about a statement before it is planned, and so before {@code EXPLAIN} or {@code SHOW STATS} can
 * tell figures of the whole table.
 */
final class RoleGroups implements ResourceGroupConfigurationManager<GateRole> {

    private final GateAccounts accounts;

    RoleGroups(GateAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<SelectionContext<GateRole>> match(SelectionCriteria criteria) {
        return accounts.roleOf(criteria.getUser())
                .filter(role -> role.mayRun(criteria.getQueryType().orElse(""), criteria.getQueryText()))
                .map(role -> new SelectionContext<>(new ResourceGroupId(role.code()), role));
    }

    @Override
    public void configure(ResourceGroup group, SelectionContext<GateRole> criteria) {
        GateRole role = criteria.getContext();
        group.setHardConcurrencyLimit(role.queriesAtOnce());
        group.setMaxQueuedQueries(role.queriesWaiting());
    }

    @Override
    public SelectionContext<GateRole> parentGroupContext(SelectionContext<GateRole> context) {
        throw new UnsupportedOperationException("Groups of roles have no parents");
    }

    @Override
    public void shutdown() {
        // Holds nothing open.
    }
}
