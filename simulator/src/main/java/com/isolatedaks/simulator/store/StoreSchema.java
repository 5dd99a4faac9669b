package com.isolatedaks.simulator.store;

import java.util.List;

/** The tables of the store. Keys are resource ids in lower case: ids are case-insensitive in ARM. */
final class StoreSchema {
    static final List<String> TABLES = List.of(
            """
            CREATE TABLE resources (
              key TEXT PRIMARY KEY,
              id TEXT NOT NULL,
              type TEXT NOT NULL,
              state TEXT NOT NULL,
              body TEXT NOT NULL
            ) WITHOUT ROWID""",
            "CREATE INDEX resources_by_type ON resources (type)",
            // What is gone but still known, such as the principals of deleted identities.
            """
            CREATE TABLE deleted_resources (
              key TEXT PRIMARY KEY,
              type TEXT NOT NULL,
              body TEXT NOT NULL
            ) WITHOUT ROWID""",
            """
            CREATE TABLE operations (
              id TEXT PRIMARY KEY,
              path TEXT NOT NULL,
              resource_id TEXT NOT NULL,
              method TEXT NOT NULL,
              locks TEXT NOT NULL,
              started INTEGER NOT NULL,
              completes_at INTEGER NOT NULL,
              status TEXT NOT NULL,
              error TEXT
            ) WITHOUT ROWID""",
            "CREATE INDEX operations_running ON operations (completes_at) WHERE status = 'InProgress'",
            """
            CREATE TABLE journal (
              n INTEGER PRIMARY KEY AUTOINCREMENT,
              time INTEGER NOT NULL,
              method TEXT NOT NULL,
              url TEXT NOT NULL,
              status INTEGER NOT NULL,
              body TEXT,
              is_write INTEGER NOT NULL
            )""");

    private StoreSchema() {}
}
