package com.isolatedaks.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreProcessesTest {
    private static final int FOREVER = Integer.MAX_VALUE;

    @TempDir
    private Path folder;

    @Test
    void twoProcessesWriteAtOnceAndNothingIsLost() throws IOException, InterruptedException {
        Path file = folder.resolve("azure.db");

        Process one = StoreProcess.start(file, "one", 100);
        Process two = StoreProcess.start(file, "two", 100);

        assertThat(one.waitFor()).isZero();
        assertThat(two.waitFor()).isZero();
        try (Store store = Store.open(file)) {
            assertThat(StoreTest.resources(store)).hasSize(200);
            assertThat(StoreTest.journal(store))
                    .extracting(JournalEntry::n)
                    .hasSize(200)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void killingAWriterAtAnyMomentLosesNothingItHasAnswered() throws IOException, InterruptedException {
        Path file = folder.resolve("azure.db");
        List<String> answered = new ArrayList<>();

        for (int round = 0; round < 3; round++) {
            Process writer = StoreProcess.start(file, "round" + round, FOREVER);
            try (BufferedReader lines = writer.inputReader()) {
                for (int i = 0; i < 20 + round; i++) {
                    answered.add(lines.readLine());
                }
                // SIGKILL, while the writer goes on writing.
                writer.destroyForcibly().waitFor();
            }
        }

        try (Store store = Store.open(file)) {
            List<String> kept =
                    StoreTest.resources(store).stream().map(StoredResource::id).toList();
            assertThat(kept).containsAll(answered);
            assertThat(StoreTest.journal(store))
                    .as("an effect and its journal line go together")
                    .extracting(JournalEntry::url)
                    .containsExactlyInAnyOrderElementsOf(kept);
        }
    }
}
