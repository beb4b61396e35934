package org.qingyu.trino.plugin;

import io.trino.spi.eventlistener.EventListener;
import io.trino.spi.eventlistener.QueryCompletedEvent;
import io.trino.spi.eventlistener.QueryContext;
import io.trino.spi.eventlistener.QueryFailureInfo;
import io.trino.spi.eventlistener.TableInfo;
import java.time.Duration;
import java.util.List;
import org.qingyu.serve.gate.AuditFile;
import org.qingyu.serve.gate.QueryAudit;

/** Writes down every query that ended, however it ended. */
final class QueryAuditor implements EventListener {

    private final AuditFile file;

    QueryAuditor(AuditFile file) {
        this.file = file;
    }

    @Override
    public void queryCompleted(QueryCompletedEvent event) {
        QueryContext context = event.getContext();
        List<String> tables = event.getMetadata().getTables().stream()
                .map(QueryAuditor::name)
                .distinct()
                .sorted()
                .toList();
        file.append(new QueryAudit(
                event.getCreateTime(),
                context.getUser(),
                context.getPrincipal().orElse(context.getUser()),
                context.getSource().orElse(""),
                context.getRemoteClientAddress().orElse(""),
                event.getMetadata().getQueryId(),
                event.getMetadata().getQueryState(),
                event.getFailureInfo().map(QueryAuditor::error).orElse(""),
                tables,
                event.getStatistics().getOutputRows(),
                Duration.between(event.getCreateTime(), event.getEndTime()).toMillis(),
                event.getMetadata().getQuery()));
    }

    private static String name(TableInfo table) {
        return table.getCatalog() + "." + table.getSchema() + "." + table.getTable();
    }

    private static String error(QueryFailureInfo failure) {
        return failure.getErrorCode().getName();
    }
}
