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
              due_at INTEGER NOT NULL,
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
              azure_time INTEGER NOT NULL,
              azure_end INTEGER NOT NULL,
              method TEXT NOT NULL,
              url TEXT NOT NULL,
              status INTEGER NOT NULL,
              body TEXT,
              is_write INTEGER NOT NULL,
              fault TEXT
            )""",
            // By how much Azure's time is ahead of this machine's, under the key 'offset'; how often a plan's entries
            // have
            // met their requests; how full the buckets of the throttle are.
            """
            CREATE TABLE counters (
              key TEXT PRIMARY KEY,
              value INTEGER NOT NULL
            ) WITHOUT ROWID""");

    /** What stores of the format before this one lack. Their operations are over: their times were this machine's. */
    static final List<String> FROM_FORMAT_1 = List.of(
            "ALTER TABLE operations ADD COLUMN due_at INTEGER NOT NULL DEFAULT 0",
            "ALTER TABLE journal ADD COLUMN azure_time INTEGER NOT NULL DEFAULT 0",
            "ALTER TABLE journal ADD COLUMN azure_end INTEGER NOT NULL DEFAULT 0",
            "ALTER TABLE journal ADD COLUMN fault TEXT",
            "UPDATE journal SET azure_time = time, azure_end = time",
            TABLES.get(TABLES.size() - 1));

    private StoreSchema() {}
}
