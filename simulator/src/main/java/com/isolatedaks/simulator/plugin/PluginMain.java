package com.isolatedaks.simulator.plugin;

import com.isolatedaks.simulator.arm.Arm;
import com.isolatedaks.simulator.arm.ArmSettings;
import com.isolatedaks.simulator.schema.PackageSchema;
import com.isolatedaks.simulator.wire.ReadOnlyPropertiesFromSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The executable {@code pulumi-resource-azure-native}: prints its port, which is all that may appear on its standard output. */
public final class PluginMain {
    /** The environment variable with the path of the simulated Azure's store. */
    public static final String STORE = "SIMULATED_AZURE_STORE";

    private PluginMain() {}

    /** Serves until the engine ends the process; the arguments are the engine's address, which it does not need. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Optional<String> store = Optional.ofNullable(System.getenv(STORE)).filter(path -> !path.isBlank());
        if (store.isEmpty()) {
            System.err.println(
                    STORE
                            + ": not set, got nothing; expected the path of the simulated Azure's store; run pulumi through ./simulate");
            System.exit(1);
            return;
        }
        Lazy<PackageSchema> schema = new Lazy<>(PackageSchema::load);
        // A store that cannot be opened is reported by the first call: what a plugin says before that, nobody reads.
        Lazy<Arm> arm = new Lazy<>(() -> Arm.open(
                Path.of(store.get()), ArmSettings.fromEnvironment(), new ReadOnlyPropertiesFromSchema(schema.get())));
        try (PluginServer server = PluginServer.start(schema, ArmClient.to(arm::get))) {
            System.out.println(server.port());
            System.out.flush();
            server.awaitTermination();
        }
    }
}
