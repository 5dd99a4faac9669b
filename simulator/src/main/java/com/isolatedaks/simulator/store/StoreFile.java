package com.isolatedaks.simulator.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Opens a store's file, and makes its tables when it is new. */
final class StoreFile {
    /** How long a process waits for another one's transaction. A transaction takes milliseconds. */
    static final Duration BUSY_TIMEOUT = Duration.ofSeconds(30);

    /** "IAKS" in ASCII: tells our databases from others (https://www.sqlite.org/pragma.html#pragma_application_id). */
    private static final int APPLICATION_ID = 0x49414b53;

    private static final int VERSION = 2;

    private static final Object IN_THIS_PROCESS = new Object();

    private StoreFile() {}

    static Connection open(Path file) {
        Path absolute = file.toAbsolutePath();
        // Switching a new database to WAL fails at once when two processes try it together: SQLite's busy timeout does
        // not cover it (https://www.sqlite.org/wal.html#sometimes_queries_return_sqlite_busy_in_wal_mode).
        synchronized (IN_THIS_PROCESS) {
            try (FileChannel channel = lockFile(absolute)) {
                // Held until the channel is closed.
                channel.lock();
                return connect(absolute);
            } catch (IOException e) {
                throw new StoreException(
                        absolute,
                        "the store of the simulated Azure cannot be opened;"
                                + " its folder must exist, and both the folder and the file must be writable",
                        e);
            }
        }
    }

    private static FileChannel lockFile(Path file) throws IOException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Connection connect(Path file) {
        Connection connection = null;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement sql = connection.createStatement()) {
                sql.execute("PRAGMA busy_timeout = " + BUSY_TIMEOUT.toMillis());
                checkOwner(file, sql);
                sql.execute("PRAGMA journal_mode = WAL");
                create(sql);
            }
            return connection;
        } catch (SQLException e) {
            closeAfter(e, connection);
            throw StoreException.of(file, e);
        } catch (StoreException e) {
            closeAfter(e, connection);
            throw e;
        }
    }

    private static void closeAfter(Exception failure, Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** Another program's database must not be touched, not even its journal mode. */
    private static void checkOwner(Path file, Statement sql) throws SQLException {
        boolean isEmpty = number(sql, "SELECT count(*) FROM sqlite_master") == 0;
        if (!isEmpty && number(sql, "PRAGMA application_id") != APPLICATION_ID) {
            throw new StoreException(
                    file, "this database is not a store of the simulated Azure; move it away or choose another file");
        }
        int version = number(sql, "PRAGMA user_version");
        if (version > VERSION) {
            throw new StoreException(
                    file,
                    ("the store was written by a newer version of the simulated Azure, got format %d;"
                                    + " expected at most %d; use that version, or reset the store with it")
                            .formatted(version, VERSION));
        }
    }

    private static void create(Statement sql) throws SQLException {
        sql.execute("BEGIN IMMEDIATE");
        int version = number(sql, "PRAGMA user_version");
        if (version < VERSION) {
            for (String statement : version == 0 ? StoreSchema.TABLES : StoreSchema.FROM_FORMAT_1) {
                sql.execute(statement);
            }
            sql.execute("PRAGMA application_id = " + APPLICATION_ID);
            sql.execute("PRAGMA user_version = " + VERSION);
        }
        sql.execute("COMMIT");
    }

    private static int number(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
