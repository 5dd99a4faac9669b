package com.isolatedaks.simulator;

import static com.isolatedaks.simulator.arm.TestAzure.GROUP;
import static com.isolatedaks.simulator.arm.TestAzure.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.TestAzure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorCommandTest {
    private static final String IDENTITY = id("Microsoft.ManagedIdentity/userAssignedIdentities/identity");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return SimulatorCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private String store() {
        return folder.resolve("azure.db").toString();
    }

    private void writeSomething() {
        try (TestAzure azure = new TestAzure(folder)) {
            azure.put(GROUP, "{'location': 'westeurope'}");
            azure.refusal(IDENTITY, "{'location': 'atlantis'}");
            azure.put(IDENTITY, "{'location': 'westeurope'}");
        }
    }

    @Test
    void theJournalShowsWritesWithTheirPlaceAmongAllRequests() {
        writeSomething();

        int code = run("journal", "--store", store());

        assertThat(code).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"n\":1,\"time\":\"2024-09-01T08:00:00Z\",\"azureTime\":\"2024-09-01T08:00:00Z\",\"azureEnd\":\"2024-09-01T08:00:00Z\",\"method\":\"PUT\",\"url\":\""
                                + GROUP
                                + "?api-version=2024-03-01\",\"status\":201,\"body\":{\"location\":\"westeurope\"}}",
                        "{\"n\":3,\"time\":\"2024-09-01T08:00:00Z\",\"azureTime\":\"2024-09-01T08:00:00Z\",\"azureEnd\":\"2024-09-01T08:00:00Z\",\"method\":\"PUT\",\"url\":\""
                                + IDENTITY
                                + "?api-version=2023-01-31\",\"status\":400,\"body\":{\"location\":\"atlantis\"}}",
                        "{\"n\":4,\"time\":\"2024-09-01T08:00:00Z\",\"azureTime\":\"2024-09-01T08:00:00Z\",\"azureEnd\":\"2024-09-01T08:00:00Z\",\"method\":\"PUT\",\"url\":\""
                                + IDENTITY
                                + "?api-version=2023-01-31\",\"status\":201,\"body\":{\"location\":\"westeurope\"}}");
    }

    @Test
    void theWholeJournalHasTheReadsToo() {
        writeSomething();

        run("journal", "--all", "--store", store());

        assertThat(out.toString().lines()).hasSize(5);
        assertThat(out.toString()).contains("\"method\":\"GET\"");
    }

    @Test
    void resourcesAreAlignedColumns() {
        writeSomething();

        run("resources", "--store", store());

        assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        GROUP + " Microsoft.Resources/resourceGroups Succeeded",
                        IDENTITY + " Microsoft.ManagedIdentity/userAssignedIdentities Succeeded");
        assertThat(out.toString().lines().map(line -> line.indexOf("Succeeded")).distinct())
                .hasSize(1);
    }

    @Test
    void resourcesAreThoseOfNowThoughNobodyAskedInBetween() {
        try (TestAzure azure = new TestAzure(folder)) {
            azure.put(GROUP, "{'location': 'westeurope'}");
            // The test's clock is years behind the command's, so that the registry is long done.
            azure.request("PUT", HowTo.REGISTRY, HowTo.REGISTRY_BODY);
        }

        run("resources", "--store", store());

        assertThat(out.toString()).contains("Succeeded").doesNotContain("Creating");
    }

    @Test
    void resourcesAsJsonAreWholeBodies() {
        writeSomething();

        run("resources", "--json", "--store", store());

        assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"id\":\"/subscriptions/"));
        assertThat(out.toString()).contains("\"principalId\":");
    }

    @Test
    void aRequestIsAnsweredWhenItIsDone() throws IOException {
        Path body = Files.writeString(folder.resolve("body.json"), "{\"location\": \"westeurope\"}");

        int made = run("rest", "put", GROUP + "?api-version=2024-03-01", "--body", body.toString(), "--store", store());
        int found = run(
                "rest", "get", "https://management.azure.com" + GROUP + "?api-version=2024-03-01", "--store", store());

        assertThat(made).isZero();
        assertThat(found).isZero();
        assertThat(out.toString())
                .containsSubsequence("\"location\" : \"westeurope\"", "\"location\" : \"westeurope\"");
        out.getBuffer().setLength(0);
        run("journal", "--store", store());
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void aRefusedRequestIsOneLineWithAzuresCode() {
        int code = run("rest", "get", GROUP + "?api-version=2024-03-01", "--store", store());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("ResourceGroupNotFound");
    }

    @Test
    void aBodyIsCheckedAsOverHttp() throws IOException {
        Path body = Files.writeString(folder.resolve("body.json"), "{\"location\": \"westeurope\", \"tag\": {}}");

        int code = run("rest", "put", GROUP + "?api-version=2024-03-01", "--body", body.toString(), "--store", store());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("InvalidRequestContent", "tag");
    }

    @Test
    void aRequestThatCannotBeSentSaysWhatIsMissing() {
        assertThat(run("rest", "get", GROUP, "--store", store())).isEqualTo(2);
        assertThat(run("rest", "put", GROUP + "?api-version=1", "--body", "nowhere.json", "--store", store()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("URL: has no api-version", "--body: no such file");
    }

    @Test
    void resetForgetsEverythingButOnlyWhenAgreed() {
        writeSomething();

        assertThat(run("reset", "--store", store())).as("no terminal to ask on").isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        run("resources", "--store", store());
        assertThat(out.toString()).isNotEmpty();

        out.getBuffer().setLength(0);
        assertThat(run("reset", "--yes", "--store", store())).isZero();
        run("resources", "--store", store());
        run("journal", "--all", "--store", store());
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void withoutAStoreThereIsNothingToSee() {
        assertThat(run("journal", "--store", store())).isZero();
        assertThat(run("resources", "--store", store())).isZero();
        assertThat(run("reset", "--yes", "--store", store())).isZero();
        assertThat(out.toString() + err).isEmpty();
        assertThat(folder).as("and none is made").isEmptyDirectory();
    }

    @Test
    void aBrokenStoreIsOneSentence() throws IOException {
        Files.writeString(Path.of(store()), "this is a letter, not a database, and it is long enough to be looked at");

        int code = run("resources", "--store", store());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(store()
                        + ": this file is not a store of the simulated Azure; move it away or choose another file");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoError() {
        writeSomething();
        Writer closedPipe = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        int code = SimulatorCommand.run(
                new PrintWriter(closedPipe), new PrintWriter(err), "journal", "--all", "--store", store());

        assertThat(code).isZero();
        assertThat(err.toString()).isEmpty();
    }
}
