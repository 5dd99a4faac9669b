package com.isolatedaks.simulator.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Empty;
import com.isolatedaks.simulator.Json;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** The plugin as a process, before the simulated Azure itself. */
class PluginMainTest {
    @TempDir
    Path folder;

    @Test
    void withoutAStoreItSaysSoAndEnds() throws Exception {
        Process plugin = start(null);

        String errors = new String(plugin.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(plugin.waitFor()).isOne();
        assertThat(errors.lines())
                .containsExactly(
                        "SIMULATED_AZURE_STORE: not set, got nothing; expected the path of the simulated Azure's "
                                + "store; run pulumi through ./simulate");
        assertThat(plugin.getInputStream().readAllBytes()).isEmpty();
    }

    @Test
    void itPrintsItsPortAndNothingElseAndCreatesResources() throws Exception {
        List<String> output = serve(folder.resolve("azure.db"), provider -> {
            assertThat(provider.getPluginInfo(Empty.getDefaultInstance()).getVersion())
                    .isEqualTo("3.28.0");
            CreateResponse created = provider.create(group());
            assertThat(Engine.values(created.getProperties()))
                    .isEqualTo(Json.of("{'name':'g','location':'westeurope',"
                            + "'type':'Microsoft.Resources/resourceGroups','properties':{'provisioningState':'Succeeded'},"
                            + "'azureApiVersion':'2024-03-01'}"));
        });

        assertThat(output).isEmpty();
    }

    @Test
    void aStoreThatIsNoneIsASentenceOfTheFirstCall() throws Exception {
        Path store = Files.writeString(
                folder.resolve("azure.db"), "this is not a database, whatever its name may say\n".repeat(40));

        serve(store, provider -> assertThatThrownBy(() -> provider.create(group()))
                .hasMessageContaining(store.toString())
                .hasMessageNotContaining("Exception"));

        assertThat(store).content().startsWith("this is not a database");
    }

    private static CreateRequest group() {
        return CreateRequest.newBuilder()
                .setUrn(Engine.urn("azure-native:resources:ResourceGroup"))
                .setProperties(PropertyBag.of(Json.of("{'resourceGroupName':'g','location':'westeurope'}"))
                        .write())
                .build();
    }

    private interface Calls {
        void on(ResourceProviderBlockingStub provider);
    }

    /** Returns what the plugin prints after its port. */
    private static List<String> serve(Path store, Calls calls) throws IOException, InterruptedException {
        Process plugin = start(store);
        try (BufferedReader output = plugin.inputReader()) {
            int port = Integer.parseInt(output.readLine());
            ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", port)
                    .usePlaintext()
                    .build();
            calls.on(ResourceProviderGrpc.newBlockingStub(channel));
            channel.shutdownNow();
            // Not Process.destroy: that one closes the output before it can be read.
            plugin.toHandle().destroy();
            plugin.waitFor();
            return output.lines().toList();
        } finally {
            plugin.destroyForcibly();
        }
    }

    private static Process start(Path store) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PluginMain.class.getName(),
                "127.0.0.1:1");
        builder.environment().remove(PluginMain.STORE);
        if (store != null) {
            builder.environment().put(PluginMain.STORE, store.toString());
        }
        return builder.start();
    }
}
