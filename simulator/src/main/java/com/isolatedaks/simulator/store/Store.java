package com.isolatedaks.simulator.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The store of a simulated Azure: one SQLite file that several processes use at once.
 *
 * <p>A transaction is whole or not at all, also when the process is killed in the middle of it, and once it has returned it
 * is on the disk.
 */
public final class Store implements AutoCloseable {
    private final Path file;
    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();

    Store(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens a store, or creates it.
     *
     * @throws StoreException if the file is no store, or cannot be written
     */
    public static Store open(Path file) {
        return new Store(file.toAbsolutePath(), StoreFile.open(file));
    }

    /**
     * Runs {@code work} while no other thread or process writes. Once it has returned, what it wrote is on the disk.
     *
     * @throws StoreException if it cannot be carried out; then nothing of it was
     */
    public <T> T write(Function<Transaction, T> work) {
        return inTransaction("FULL", work);
    }

    /**
     * As {@link #write}, but without waiting for the disk, which takes most of a transaction's time. What the work leaves
     * behind survives the end of the process, but may be lost with the machine's power until the next write: right for reads,
     * which leave only a line in the journal.
     */
    public <T> T read(Function<Transaction, T> work) {
        return inTransaction("NORMAL", work);
    }

    /** See https://www.sqlite.org/pragma.html#pragma_synchronous. */
    private <T> T inTransaction(String synchronous, Function<Transaction, T> work) {
        lock.lock();
        try {
            Sql sql = new Sql(connection);
            sql.execute("PRAGMA synchronous = " + synchronous);
            // IMMEDIATE: two requests that both read and then write must not both go by what they read.
            sql.execute("BEGIN IMMEDIATE");
            return commit(sql, work);
        } catch (Sql.FailedStatement e) {
            throw StoreException.of(file, e.getCause());
        } finally {
            lock.unlock();
        }
    }

    private <T> T commit(Sql sql, Function<Transaction, T> work) {
        try {
            T result = work.apply(new Transaction(sql));
            sql.execute("COMMIT");
            return result;
        } catch (RuntimeException | Error e) {
            rollBack(sql, e);
            throw e;
        }
    }

    private static void rollBack(Sql sql, Throwable failure) {
        try {
            sql.execute("ROLLBACK");
        } catch (Sql.FailedStatement e) {
            // SQLite has rolled back by itself already, as it does when the disk is full.
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw StoreException.of(file, e);
        } finally {
            lock.unlock();
        }
    }
}
