package com.isolatedaks.simulator.store;

/** Numbers that outlive a process; each is 0 until it is set. */
public final class CounterTable {
    private final Sql sql;

    CounterTable(Sql sql) {
        this.sql = sql;
    }

    public long get(String key) {
        return sql.query("SELECT value FROM counters WHERE key = ?", row -> row.getLong(1), key).stream()
                .findFirst()
                .orElse(0L);
    }

    public void set(String key, long value) {
        sql.update("INSERT OR REPLACE INTO counters (key, value) VALUES (?, ?)", key, value);
    }

    /** Counts one more, and returns how many that makes. */
    public long increment(String key) {
        long value = get(key) + 1;
        set(key, value);
        return value;
    }
}
