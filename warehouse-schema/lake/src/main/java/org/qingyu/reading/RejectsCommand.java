package org.qingyu.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.Listing;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.query.HomeLake;
import org.qingyu.query.RowOrder;
import org.qingyu.table.EventRejectedTable;
import org.qingyu.table.TableRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "rejects",
        description = "Lists refused records: where each stands, why it was refused, what was expected and found.",
        footer = {"", "Example: qingyu rejects --source xf --output refused.csv"})
final class RejectsCommand extends QingyuCommand {

    private static final List<String> COLUMNS =
            List.of("source", "file", "line", "sheet", "column", "reason", "expected", "found", "payload");

    @Option(names = "--source", paramLabel = "S", description = "Only records of this source.")
    @Nullable
    String source;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write them to a CSV file, to be corrected there and loaded with 'ingest'.")
    @Nullable
    Path output;

    @Override
    protected ExitCode run() {
        try (HomeLake lake = HomeLake.open(existingHome())) {
            Expression wanted = source == null
                    ? Expressions.alwaysTrue()
                    : Expressions.equal(EventRejectedTable.SOURCE.name(), source);
            List<TableRow> rows = new ArrayList<>(lake.list(EventRejectedTable.TABLE, wanted));
            rows.sort(RowOrder.of(EventRejectedTable.TABLE));
            try (Listing listing = output == null ? listing(COLUMNS) : listing(output, COLUMNS)) {
                for (TableRow row : rows) {
                    if (!listing.row(cells(row))) {
                        break;
                    }
                }
            }
            if (output != null) {
                done("rejects", rows.size(), "file", output);
            }
        }
        return ExitCode.DONE;
    }

    private static @Nullable Object[] cells(TableRow row) {
        return new @Nullable Object[] {
            row.get(EventRejectedTable.SOURCE),
            row.get(EventRejectedTable.FILE),
            row.get(EventRejectedTable.LINE),
            row.get(EventRejectedTable.SHEET),
            row.get(EventRejectedTable.COLUMN_NAME),
            row.get(EventRejectedTable.REASON),
            row.get(EventRejectedTable.EXPECTED),
            row.get(EventRejectedTable.FOUND),
            row.get(EventRejectedTable.PAYLOAD)
        };
    }
}
