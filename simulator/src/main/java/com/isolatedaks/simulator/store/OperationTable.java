package com.isolatedaks.simulator.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The long-running operations, those that are over too. */
public final class OperationTable {
    private static final String COLUMNS =
            "SELECT id, path, resource_id, method, locks, due_at, started, completes_at, status, error FROM operations ";

    private final Sql sql;

    OperationTable(Sql sql) {
        this.sql = sql;
    }

    /** Looks an operation up by the path of its URL. */
    public Optional<StoredOperation> find(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return sql.query(COLUMNS + "WHERE id = ?", OperationTable::row, id).stream()
                .filter(operation -> operation.path().equalsIgnoreCase(path))
                .findFirst();
    }

    /** Operations that are not over, in the order in which they will be. */
    public List<StoredOperation> running() {
        return sql.query(COLUMNS + "WHERE status = 'InProgress' ORDER BY completes_at, started", OperationTable::row);
    }

    public void save(StoredOperation operation) {
        sql.update(
                "INSERT OR REPLACE INTO operations (id, path, resource_id, method, locks, due_at, started,"
                        + " completes_at, status, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                operation.id(),
                operation.path(),
                operation.resourceId(),
                operation.method(),
                String.join(" ", operation.locks()),
                micros(operation.dueAt()),
                micros(operation.started()),
                micros(operation.completesAt()),
                operation.status(),
                JsonColumn.write(operation.error()));
    }

    private static StoredOperation row(ResultSet row) throws SQLException {
        String locks = row.getString(5);
        return new StoredOperation(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                locks.isEmpty() ? Set.of() : Set.of(locks.split(" ")),
                instant(row.getLong(6)),
                instant(row.getLong(7)),
                instant(row.getLong(8)),
                row.getString(9),
                JsonColumn.read(row.getString(10)));
    }

    /** How the store keeps a time. */
    public static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1000);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000L);
    }
}
