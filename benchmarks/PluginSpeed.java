import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/**
 * How fast the simulated azure-native plugin is: from its start to its port, to its first answer, and a create at time scale 0.
 *
 * <p>Arguments: the plugin, the file for the figures, how many processes.
 */
final class PluginSpeed {
    private static final int CREATES = 60;
    /** The first ones pay for classes that are loaded with them. */
    private static final int WARM_UP = 10;

    private final Map<String, List<Double>> millis = new LinkedHashMap<>();

    public static void main(String[] arguments) throws Exception {
        PluginSpeed speed = new PluginSpeed();
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            speed.measure(Path.of(arguments[0]));
        }
        Files.writeString(Path.of(arguments[1]), speed.json());
        System.out.print(speed.table());
    }

    private void measure(Path plugin) throws IOException {
        Path folder = Files.createTempDirectory("plugin-speed");
        ProcessBuilder builder = new ProcessBuilder(plugin.toString()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SIMULATED_AZURE_STORE", folder.resolve("azure.db").toString());
        builder.environment().remove("SIMULATED_AZURE_PLAN");
        builder.environment().remove("SIMULATED_AZURE_TIME_SCALE");
        long start = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader output = process.inputReader()) {
            int port = Integer.parseInt(output.readLine());
            add("start: port printed", start);
            ManagedChannel channel = ManagedChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
            ResourceProviderBlockingStub provider = ResourceProviderGrpc.newBlockingStub(channel);
            provider.getPluginInfo(Empty.getDefaultInstance());
            add("start: first answer", start);
            long first = System.nanoTime();
            create(provider, "resources:ResourceGroup", "resourceGroupName", "group");
            add("first create", first);
            for (int i = 0; i < CREATES; i++) {
                long begin = System.nanoTime();
                create(provider, "network:NetworkSecurityGroup", "networkSecurityGroupName", "nsg-" + i);
                if (i >= WARM_UP) {
                    add("create of a long-running type", begin);
                }
            }
            process.info().totalCpuDuration().ifPresent(cpu -> note("processor time of a process with "
                    + CREATES + " creates", cpu.toNanos() / 1e6));
            channel.shutdownNow();
        } finally {
            process.destroyForcibly().onExit().join();
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void create(ResourceProviderBlockingStub provider, String type, String nameInput, String name) {
        Struct.Builder inputs = Struct.newBuilder()
                .putFields("location", text("westeurope"))
                .putFields("resourceGroupName", text("group"))
                .putFields(nameInput, text(name));
        provider.create(CreateRequest.newBuilder()
                .setUrn("urn:pulumi:dev::speed::azure-native:" + type + "::" + name)
                .setProperties(inputs)
                .build());
    }

    private static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    private void add(String what, long since) {
        note(what, (System.nanoTime() - since) / 1e6);
    }

    private void note(String what, double value) {
        millis.computeIfAbsent(what, key -> new ArrayList<>()).add(value);
    }

    private static double quantile(List<Double> values, double share) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private String table() {
        StringBuilder table = new StringBuilder("| ms | median | 10 % | 90 % | n |\n|---|---|---|---|---|\n");
        millis.forEach((what, values) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %d |%n",
                what,
                quantile(values, 0.5),
                quantile(values, 0.1),
                quantile(values, 0.9),
                values.size())));
        return table.toString();
    }

    private String json() {
        String figures = millis.entrySet().stream()
                .map(entry -> "    \"%s\": %s".formatted(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(value -> String.format(Locale.ROOT, "%.2f", value))
                                .collect(Collectors.joining(", ", "[", "]"))))
                .collect(Collectors.joining(",\n"));
        return "{\n  \"measured\": \"%s\",\n  \"java\": \"%s\",\n  \"processors\": %d,\n  \"milliseconds\": {\n%s\n  }\n}\n"
                .formatted(
                        Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                        System.getProperty("java.version"),
                        Runtime.getRuntime().availableProcessors(),
                        figures);
    }
}
