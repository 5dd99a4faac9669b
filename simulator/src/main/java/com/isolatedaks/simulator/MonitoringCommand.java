package com.isolatedaks.simulator;

import com.isolatedaks.simulator.arm.Arm;
import com.isolatedaks.simulator.arm.ArmSettings;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.delivery.ClusterDelivery;
import com.isolatedaks.simulator.delivery.Delivery;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what of each cluster's metrics and logs arrives. */
@Command(
        name = "monitoring",
        description = "Prints what of each cluster's metrics and logs arrives, and what stops the rest.",
        mixinStandardHelpOptions = true)
final class MonitoringCommand implements Runnable {
    @Mixin
    private StoreOption store;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        if (!Files.exists(store.file())) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Arm arm = Arm.open(store.file(), ArmSettings.fromEnvironment(), (type, id, body) -> {})) {
            arm.look(MonitoringCommand::lines).forEach(out::println);
        }
    }

    private static List<String> lines(Resources resources) {
        List<String> lines = new ArrayList<>();
        for (AzureResource cluster : ClusterDelivery.clusters(resources)) {
            lines.add("cluster " + cluster.id().name());
            ClusterDelivery.of(cluster, resources).forEach(delivery -> lines.addAll(lines(delivery)));
        }
        return lines;
    }

    private static List<String> lines(Delivery delivery) {
        if (delivery.arrives()) {
            return List.of("  %-13s  arrives".formatted(delivery.signal()));
        }
        return delivery.obstacles().stream()
                .map(obstacle -> "  %-13s  does not arrive: %s".formatted(delivery.signal(), obstacle))
                .toList();
    }
}
