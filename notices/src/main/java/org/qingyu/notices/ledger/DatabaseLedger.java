package org.qingyu.notices.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.notices.message.NoticeId;
import org.qingyu.notices.message.NoticeKind;
import org.qingyu.operation.OperationalDatabase;
import org.qingyu.operation.OperationalDatabase.Work;

/** The ledger in the home's operational database. Each call is one transaction. */
public final class DatabaseLedger implements Ledger {

    private final OperationalDatabase database;

    public DatabaseLedger(OperationalDatabase database) {
        this.database = database;
    }

    @Override
    public List<LedgerEntry> all() {
        try {
            return database.read(DatabaseLedger::select);
        } catch (SQLException unreadable) {
            throw failure(unreadable);
        }
    }

    @Override
    public void begin(NoticeId id, @Nullable String level) {
        change("""
            INSERT INTO notice (key, day, audience, channel, kind, revision, state, attempts, level)
            VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)
            ON CONFLICT (key) DO UPDATE
            SET state = excluded.state, attempts = attempts + 1, level = excluded.level\
            """, statement -> {
            statement.setString(1, id.key());
            statement.setString(2, id.day().toString());
            statement.setString(3, id.audience());
            statement.setString(4, id.channel());
            statement.setString(5, id.kind().code());
            statement.setLong(6, id.revision());
            statement.setString(7, NoticeState.PENDING.code());
            statement.setString(8, level);
        });
    }

    @Override
    public void sent(NoticeId id, String providerCode, Instant at) {
        change("UPDATE notice SET state = ?, provider_code = ?, sent_at = ? WHERE key = ?", statement -> {
            statement.setString(1, NoticeState.SENT.code());
            statement.setString(2, providerCode);
            statement.setString(3, at.toString());
            statement.setString(4, id.key());
        });
    }

    @Override
    public void failed(NoticeId id, String providerCode) {
        change("UPDATE notice SET state = ?, provider_code = ? WHERE key = ?", statement -> {
            statement.setString(1, NoticeState.FAILED.code());
            statement.setString(2, providerCode);
            statement.setString(3, id.key());
        });
    }

    /** Fills the places of a statement. */
    private interface Filling {
        void of(PreparedStatement statement) throws SQLException;
    }

    private void change(String sql, Filling filling) {
        Work<Integer> work = connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                filling.of(statement);
                return statement.executeUpdate();
            }
        };
        try {
            database.write(work);
        } catch (SQLException refused) {
            throw failure(refused);
        }
    }

    private static QingyuError failure(SQLException cause) {
        return QingyuError.of(
                        ExitCode.FAILED,
                        "a notice ledger that can be read and written",
                        cause.getClass().getSimpleName(),
                        "operations.db",
                        "see whether the disk is full or the file belongs to someone else")
                .causedBy(cause);
    }

    private static List<LedgerEntry> select(Connection connection) throws SQLException {
        var entries = new ArrayList<LedgerEntry>();
        try (PreparedStatement select = connection.prepareStatement("""
            SELECT day, audience, channel, kind, revision, state, attempts, level, provider_code, sent_at,
              acknowledged_at
            FROM notice
            ORDER BY day, audience, channel, revision, kind\
            """);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                entries.add(entry(row));
            }
        }
        return entries;
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        var id = new NoticeId(
                LocalDate.parse(row.getString(1)),
                row.getString(2),
                row.getString(3),
                NoticeKind.ofCode(row.getString(4)),
                row.getLong(5));
        return new LedgerEntry(
                id,
                NoticeState.ofCode(row.getString(6)),
                row.getInt(7),
                row.getString(8),
                row.getString(9),
                instant(row.getString(10)),
                instant(row.getString(11)));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
