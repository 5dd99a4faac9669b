package com.isolatedaks.simulator.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.annotation.Nullable;

/** All requests in the order in which Azure carried them out. */
public final class JournalTable {
    private final Sql sql;

    JournalTable(Sql sql) {
        this.sql = sql;
    }

    public void append(
            Instant time, String method, String url, int status, @Nullable ObjectNode body, boolean isWrite) {
        sql.update(
                "INSERT INTO journal (time, method, url, status, body, is_write) VALUES (?, ?, ?, ?, ?, ?)",
                OperationTable.micros(time),
                method,
                url,
                status,
                JsonColumn.write(body),
                isWrite ? 1 : 0);
    }

    /** At most {@code limit} entries after position {@code n}, for reading a long journal piece by piece. */
    public List<JournalEntry> after(long n, int limit) {
        return sql.query(
                "SELECT n, time, method, url, status, body, is_write FROM journal WHERE n > ? ORDER BY n LIMIT ?",
                JournalTable::row,
                n,
                limit);
    }

    private static JournalEntry row(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getLong(1),
                OperationTable.instant(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                JsonColumn.read(row.getString(6)),
                row.getInt(7) != 0);
    }
}
