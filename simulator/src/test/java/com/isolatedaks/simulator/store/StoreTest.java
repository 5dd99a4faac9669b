package com.isolatedaks.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final Instant NOW = Instant.parse("2024-09-01T08:00:00.123456Z");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("azure.db");
    }

    static StoredResource resource(String id) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("location", "westeurope").put("share", new BigDecimal("1.10"));
        return new StoredResource(id, "Microsoft.Test/things", "Succeeded", body);
    }

    static List<StoredResource> resources(Store store) {
        return store.read(transaction -> transaction.resources().all());
    }

    static List<JournalEntry> journal(Store store) {
        return store.read(transaction -> transaction.journal().after(0, 100_000));
    }

    private static List<StoredOperation> running(Store store) {
        return store.read(transaction -> transaction.operations().running());
    }

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        try (Store store = Store.open(file())) {
            store.write(transaction -> {
                transaction.resources().save(resource("/a/B"));
                transaction
                        .journal()
                        .append(new JournalEntry(
                                0,
                                NOW,
                                NOW,
                                NOW.plusMillis(3),
                                "PUT",
                                "/a/B?api-version=1",
                                201,
                                resource("/a/B").body(),
                                true,
                                "slow"));
                return null;
            });
        }

        try (Store store = Store.open(file())) {
            StoredResource found = store.read(
                    transaction -> transaction.resources().find("/A/b").orElseThrow());

            assertThat(found.id()).isEqualTo("/a/B");
            assertThat(found.body().toString()).isEqualTo("{\"location\":\"westeurope\",\"share\":1.10}");
            List<JournalEntry> journal = journal(store);
            assertThat(journal).hasSize(1);
            assertThat(journal.get(0).n()).isEqualTo(1);
            assertThat(journal.get(0).time()).isEqualTo(NOW);
        }
    }

    @Test
    void aTransactionIsWholeOrNotAtAll() {
        try (Store store = Store.open(file())) {
            assertThatThrownBy(() -> store.write(transaction -> {
                        transaction.resources().save(resource("/a"));
                        throw new IllegalStateException("refused");
                    }))
                    .hasMessage("refused");

            assertThat(resources(store)).isEmpty();
        }
    }

    @Test
    void aPartOfATransactionIsWholeOrNotAtAll() {
        try (Store store = Store.open(file())) {
            store.write(transaction -> {
                transaction.resources().save(resource("/kept"));
                assertThatThrownBy(() -> transaction.wholeOrNothing(() -> {
                            transaction.resources().save(resource("/lost"));
                            throw new IllegalStateException("refused");
                        }))
                        .hasMessage("refused");
                return null;
            });

            assertThat(resources(store)).extracting(StoredResource::id).containsExactly("/kept");
        }
    }

    @Test
    void belowAnIdAreItsDescendantsOnly() {
        try (Store store = Store.open(file())) {
            List<StoredResource> below = store.write(transaction -> {
                for (String id : List.of("/rg", "/rg/a", "/RG/b/c", "/rg2/a", "/rg.x")) {
                    transaction.resources().save(resource(id));
                }
                return transaction.resources().below("/Rg");
            });

            assertThat(below).extracting(StoredResource::id).containsExactly("/rg/a", "/RG/b/c");
        }
    }

    @Test
    void operationsKeepTheirLocksAndTheirTimes() {
        StoredOperation operation = new StoredOperation(
                "guid",
                "/x/operations/guid",
                "/a",
                "PUT",
                Set.of("/v1", "/v2"),
                NOW,
                NOW.plusMillis(5),
                NOW.plusMillis(7),
                "InProgress",
                null);
        try (Store store = Store.open(file())) {
            store.write(transaction -> {
                transaction.operations().save(operation);
                return null;
            });

            assertThat(running(store)).containsExactly(operation);
            Optional<StoredOperation> found =
                    store.read(transaction -> transaction.operations().find("/X/operations/GUID"));
            assertThat(found).contains(operation);
            store.write(transaction -> {
                transaction.operations().save(operation.ended("Succeeded"));
                return null;
            });
            assertThat(running(store)).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAlone() throws IOException {
        Files.writeString(file(), "this is a letter, not a database, and it is long enough to be looked at");

        assertThatThrownBy(() -> Store.open(file()))
                .isInstanceOf(StoreException.class)
                .hasMessage(file()
                        + ": this file is not a store of the simulated Azure; move it away or choose another file");
        assertThat(file()).content().startsWith("this is a letter");
    }

    @Test
    void anotherProgramsDatabaseIsLeftAlone() throws SQLException {
        sql("CREATE TABLE letters (text TEXT)");

        assertThatThrownBy(() -> Store.open(file()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("this database is not a store of the simulated Azure");
    }

    @Test
    void aStoreOfANewerVersionIsNotRead() throws SQLException {
        Store.open(file()).close();
        sql("PRAGMA user_version = 3");

        assertThatThrownBy(() -> Store.open(file()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("got format 3; expected at most 2");
    }

    @Test
    void aStoreOfTheFormatBeforeThisOneIsReadOn() throws SQLException {
        // given
        try (Store store = Store.open(file())) {
            store.write(transaction -> {
                transaction.resources().save(resource("/kept"));
                return null;
            });
        }
        sql("ALTER TABLE operations DROP COLUMN due_at");
        for (String column : List.of("azure_time", "azure_end", "fault")) {
            sql("ALTER TABLE journal DROP COLUMN " + column);
        }
        sql("DROP TABLE counters");
        sql("INSERT INTO journal (time, method, url, status, is_write) VALUES (1000000, 'PUT', '/kept', 201, 1)");
        sql("PRAGMA user_version = 1");

        // when
        try (Store store = Store.open(file())) {
            // then
            assertThat(resources(store)).extracting(StoredResource::id).containsExactly("/kept");
            assertThat(journal(store)).singleElement().satisfies(entry -> assertThat(entry.azureEnd())
                    .isEqualTo(entry.time()));
            assertThat(store.<Long>write(transaction -> transaction.counters().increment("n")))
                    .isOne();
        }
    }

    @Test
    void aFolderThatDoesNotExistIsSaid() {
        Path missing = folder.resolve("none").resolve("azure.db");

        assertThatThrownBy(() -> Store.open(missing))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(missing + ": the store of the simulated Azure cannot be opened");
    }

    @Test
    void aFullDiskLosesNothingThatWasWritten() throws SQLException {
        Connection connection = StoreFile.open(file());
        try (Store store = new Store(file(), connection);
                Statement sql = connection.createStatement()) {
            store.write(transaction -> {
                transaction.resources().save(resource("/first"));
                return null;
            });
            sql.execute("PRAGMA max_page_count = 20");

            assertThatThrownBy(() -> store.write(transaction -> {
                        for (int i = 0; i < 2000; i++) {
                            transaction.resources().save(resource("/more/" + i));
                        }
                        return null;
                    }))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(file()
                            + ": the disk is full, so the request was not carried out; free some space and repeat it");

            assertThat(resources(store)).extracting(StoredResource::id).containsExactly("/first");
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
