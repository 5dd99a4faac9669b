package com.isolatedaks.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.arm.Arm;
import com.isolatedaks.simulator.arm.ArmSettings;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.store.StoredResource;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what exists in the simulated Azure. */
@Command(name = "resources", description = "Prints what exists: id, type and state.", mixinStandardHelpOptions = true)
final class ResourcesCommand implements Runnable {
    @Mixin
    private StoreOption store;

    @Option(names = "--json", description = "Prints whole bodies, one a line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        settle();
        List<StoredResource> resources =
                store.read(transaction -> transaction.resources().all()).orElse(List.of());
        if (json) {
            resources.forEach(resource -> out.println(body(resource)));
            return;
        }
        int idWidth = width(resources, StoredResource::id);
        int typeWidth = width(resources, ResourcesCommand::type);
        for (StoredResource resource : resources) {
            out.println(("%-" + idWidth + "s  %-" + typeWidth + "s  %s")
                    .formatted(resource.id(), type(resource), resource.state()));
        }
    }

    /** Azure has gone on since the last request, and would not show what was then. */
    private void settle() {
        if (Files.exists(store.file())) {
            try (Arm arm = Arm.open(store.file(), ArmSettings.fromEnvironment(), (type, id, body) -> {})) {
                arm.settle();
            }
        }
    }

    private static int width(List<StoredResource> resources, Function<StoredResource, String> column) {
        return resources.stream()
                .mapToInt(resource -> column.apply(resource).length())
                .max()
                .orElse(1);
    }

    private static String type(StoredResource resource) {
        return ResourceId.of(resource.id()).type();
    }

    private static ObjectNode body(StoredResource resource) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("id", resource.id())
                .put("name", ResourceId.of(resource.id()).name())
                .put("type", type(resource))
                .put("state", resource.state());
        line.setAll(resource.body());
        return line;
    }
}
