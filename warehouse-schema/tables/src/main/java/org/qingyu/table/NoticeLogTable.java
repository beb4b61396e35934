package org.qingyu.table;

import static org.qingyu.table.Column.column;

import java.time.Instant;

/** {@code mart.notice_log}: the ledger of notices, copied from the operational database after each sending. */
public final class NoticeLogTable {

    public static final Column<String> AUDIENCE =
            column("audience", ColumnType.TEXT, "the ledger", "Code of the town that was told, or operator");
    public static final Column<String> CHANNEL = column("channel", ColumnType.TEXT, "the ledger", "How it went out");
    public static final Column<String> KIND =
            column("kind", ColumnType.TEXT, "the ledger", "DAILY 每日提示, CORRECTION 更正, STALE 数据未更新");
    public static final Column<String> STATE =
            column("state", ColumnType.TEXT, "the ledger", "SENT, FAILED, or PENDING where a sending was cut short");
    public static final Column<Long> ATTEMPTS =
            column("attempts", ColumnType.COUNT, "the ledger", "Times it was tried");
    public static final Column<Instant> SENT_AT =
            column("sent_at", ColumnType.INSTANT, "the ledger", "When it went out, UTC");
    public static final Column<Instant> ACKNOWLEDGED_AT =
            column("acknowledged_at", ColumnType.INSTANT, "the ledger", "When somebody confirmed it, UTC");

    // Next free id: 11. Address and answer of a channel stay in the operational database.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "mart.notice_log", "One notice: day, audience, channel, kind, revision.", "notices")
            .required(1, UnitColumns.DAY)
            .required(2, AUDIENCE)
            .required(3, CHANNEL)
            .required(4, KIND)
            .required(5, WarningIssuedTable.REVISION)
            .required(6, STATE)
            .required(7, ATTEMPTS)
            .optional(8, WarningIssuedTable.LEVEL)
            .optional(9, SENT_AT)
            .optional(10, ACKNOWLEDGED_AT)
            .build();

    private NoticeLogTable() {}
}
