package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.arm.Arm;
import com.isolatedaks.simulator.arm.ArmSettings;
import com.isolatedaks.simulator.arm.Plan;
import com.isolatedaks.simulator.schema.PackageSchema;
import com.isolatedaks.simulator.wire.ReadOnlyPropertiesFromSchema;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/**
 * Loads what every plugin loads and ends: run with {@code -XX:ArchiveClassesAtExit}, it leaves the class data archive with
 * which a plugin starts in half the time (https://docs.oracle.com/en/java/javase/17/vm/class-data-sharing.html).
 */
public final class ClassArchive {
    private static final String GROUP = "azure-native:resources:ResourceGroup";

    private ClassArchive() {}

    /** Creates a resource in a new simulated Azure; the argument is the path of its store. */
    public static void main(String[] arguments) throws IOException {
        PackageSchema schema = PackageSchema.load();
        ArmSettings settings = new ArmSettings(0, Plan.NONE, InstantSource.system());
        try (Arm arm = Arm.open(Path.of(arguments[0]), settings, new ReadOnlyPropertiesFromSchema(schema));
                PluginServer server = PluginServer.start(schema, arm)) {
            ManagedChannel channel = ManagedChannelBuilder.forAddress("127.0.0.1", server.port())
                    .usePlaintext()
                    .build();
            create(ResourceProviderGrpc.newBlockingStub(channel));
            channel.shutdownNow();
        }
    }

    private static void create(ResourceProviderBlockingStub provider) {
        String urn = "urn:pulumi:stack::project::" + GROUP + "::group";
        ObjectNode inputs = JsonNodeFactory.instance
                .objectNode()
                .put("resourceGroupName", "group")
                .put("location", "westeurope");
        var checked = provider.check(CheckRequest.newBuilder()
                .setUrn(urn)
                .setNews(PropertyBag.of(inputs).write())
                .build());
        provider.create(CreateRequest.newBuilder()
                .setUrn(urn)
                .setProperties(checked.getInputs())
                .build());
    }
}
