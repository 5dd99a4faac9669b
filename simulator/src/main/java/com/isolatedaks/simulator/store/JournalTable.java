package com.isolatedaks.simulator.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** All requests in the order in which Azure carried them out. */
public final class JournalTable {
    private final Sql sql;

    JournalTable(Sql sql) {
        this.sql = sql;
    }

    /** Adds a request; its position is given by the table. */
    public void append(JournalEntry entry) {
        sql.update(
                "INSERT INTO journal (time, azure_time, azure_end, method, url, status, body, is_write, fault)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                OperationTable.micros(entry.time()),
                OperationTable.micros(entry.azureTime()),
                OperationTable.micros(entry.azureEnd()),
                entry.method(),
                entry.url(),
                entry.status(),
                JsonColumn.write(entry.body()),
                entry.isWrite() ? 1 : 0,
                entry.fault());
    }

    /** At most {@code limit} entries after position {@code n}, for reading a long journal piece by piece. */
    public List<JournalEntry> after(long n, int limit) {
        return sql.query(
                "SELECT n, time, azure_time, azure_end, method, url, status, body, is_write, fault FROM journal"
                        + " WHERE n > ? ORDER BY n LIMIT ?",
                JournalTable::row,
                n,
                limit);
    }

    private static JournalEntry row(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getLong(1),
                OperationTable.instant(row.getLong(2)),
                OperationTable.instant(row.getLong(3)),
                OperationTable.instant(row.getLong(4)),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                JsonColumn.read(row.getString(8)),
                row.getInt(9) != 0,
                row.getString(10));
    }
}
