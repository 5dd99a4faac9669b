package com.isolatedaks.simulator.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The store cannot be used. The message is one sentence for the user: the file, what is wrong with it and what to do. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreException(Path file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }

    StoreException(Path file, String problem) {
        this(file, problem, null);
    }

    /** Says in the user's words what SQLite reports (result codes: https://www.sqlite.org/rescode.html). */
    static StoreException of(Path file, SQLException e) {
        // Extended codes keep the primary code in their lowest byte.
        int code = e instanceof SQLiteException known ? known.getResultCode().code & 0xff : 0;
        return new StoreException(file, explain(code, e), e);
    }

    private static String explain(int code, SQLException e) {
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return "this file is not a store of the simulated Azure; move it away or choose another file";
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return "the store of the simulated Azure is damaged; move it away to begin with an empty one";
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_PERM.code) {
            return "the store of the simulated Azure cannot be written; make the file and its folder writable";
        }
        if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return "the store of the simulated Azure cannot be opened;"
                    + " its folder must exist, and both the folder and the file must be writable";
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return "the disk is full, so the request was not carried out; free some space and repeat it";
        }
        if (code == SQLiteErrorCode.SQLITE_IOERR.code) {
            return "the store of the simulated Azure cannot be read or written (%s); check the disk"
                    .formatted(e.getMessage());
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code) {
            return "another process has kept the store of the simulated Azure locked for %d seconds; end it and repeat"
                    .formatted(StoreFile.BUSY_TIMEOUT.toSeconds());
        }
        return "the store of the simulated Azure failed (%s)".formatted(e.getMessage());
    }
}
