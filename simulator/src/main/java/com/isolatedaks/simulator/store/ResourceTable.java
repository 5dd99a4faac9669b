package com.isolatedaks.simulator.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What exists. Resource ids are looked up without regard to case. */
public final class ResourceTable {
    private static final String COLUMNS = "SELECT id, type, state, body FROM resources ";

    private final Sql sql;

    ResourceTable(Sql sql) {
        this.sql = sql;
    }

    public Optional<StoredResource> find(String id) {
        return sql.query(COLUMNS + "WHERE key = ?", ResourceTable::row, key(id)).stream()
                .findFirst();
    }

    /** All resources of an ARM type, by id. */
    public List<StoredResource> ofType(String type) {
        return sql.query(COLUMNS + "WHERE type = ? ORDER BY key", ResourceTable::row, key(type));
    }

    /** All resources below an id: its children and extension resources, and for a resource group its contents. */
    public List<StoredResource> below(String id) {
        // '0' follows '/' in ASCII, so this is the range of all keys that begin with the id and a slash.
        return sql.query(
                COLUMNS + "WHERE key > ? AND key < ? ORDER BY key", ResourceTable::row, key(id) + "/", key(id) + "0");
    }

    public List<StoredResource> all() {
        return sql.query(COLUMNS + "ORDER BY key", ResourceTable::row);
    }

    /** Writes a resource; one that exists keeps its id as it was first written. */
    public void save(StoredResource resource) {
        sql.update(
                """
                INSERT INTO resources (key, id, type, state, body) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET state = excluded.state, body = excluded.body""",
                key(resource.id()),
                resource.id(),
                key(resource.type()),
                resource.state(),
                JsonColumn.write(resource.body()));
    }

    public void remove(String id) {
        sql.update("DELETE FROM resources WHERE key = ?", key(id));
    }

    /** Remembers a resource that is removed. */
    public void bury(StoredResource resource) {
        sql.update(
                "INSERT OR REPLACE INTO deleted_resources (key, type, body) VALUES (?, ?, ?)",
                key(resource.id()),
                key(resource.type()),
                JsonColumn.write(resource.body()));
    }

    /** The last bodies of removed resources of an ARM type that were remembered. */
    public List<ObjectNode> buried(String type) {
        return sql.query(
                "SELECT body FROM deleted_resources WHERE type = ?",
                row -> JsonColumn.read(row.getString(1)),
                key(type));
    }

    private static StoredResource row(ResultSet row) throws SQLException {
        return new StoredResource(
                row.getString(1), row.getString(2), row.getString(3), JsonColumn.read(row.getString(4)));
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
