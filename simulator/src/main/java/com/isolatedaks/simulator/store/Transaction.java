package com.isolatedaks.simulator.store;

import java.util.function.Supplier;

/** The tables while nobody else writes. */
public final class Transaction {
    private final Sql sql;
    private final ResourceTable resources;
    private final OperationTable operations;
    private final JournalTable journal;
    private final CounterTable counters;

    Transaction(Sql sql) {
        this.sql = sql;
        resources = new ResourceTable(sql);
        operations = new OperationTable(sql);
        journal = new JournalTable(sql);
        counters = new CounterTable(sql);
    }

    public ResourceTable resources() {
        return resources;
    }

    public OperationTable operations() {
        return operations;
    }

    public JournalTable journal() {
        return journal;
    }

    public CounterTable counters() {
        return counters;
    }

    /**
     * Runs a part of the transaction so that nothing of it remains if it throws: what a refused request did before it was
     * refused.
     */
    public <T> T wholeOrNothing(Supplier<T> part) {
        sql.execute("SAVEPOINT part");
        try {
            T result = part.get();
            sql.execute("RELEASE part");
            return result;
        } catch (RuntimeException e) {
            sql.execute("ROLLBACK TO part");
            sql.execute("RELEASE part");
            throw e;
        }
    }

    /** Forgets everything, the journal too. */
    public void clear() {
        for (String table :
                new String[] {"resources", "deleted_resources", "operations", "journal", "counters", "sqlite_sequence"
                }) {
            sql.execute("DELETE FROM " + table);
        }
    }
}
