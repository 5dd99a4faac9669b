import com.google.protobuf.Empty;
import com.isolatedaks.policy.recording.Program;
import com.isolatedaks.policy.recording.RecordedStack;
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
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerGrpc.AnalyzerBlockingStub;

/**
 * What the policy pack costs: from its start to its port, to its first answer, a judgement of 100 resources, and a preview of
 * the dev stack with and without it.
 *
 * <p>Arguments: the clone, the file for the figures, how many rounds.
 */
final class PolicySpeed {
    private static final int RESOURCES = 100;
    private static final int JUDGEMENTS = 20;
    private static final String WITHOUT = "preview of the dev stack";
    private static final String WITH = "the same with the pack";

    private final Map<String, List<Double>> millis = new LinkedHashMap<>();
    private final Path root;

    private PolicySpeed(Path root) {
        this.root = root;
    }

    public static void main(String[] arguments) throws Exception {
        PolicySpeed speed = new PolicySpeed(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[2]);
        for (int i = 0; i < rounds; i++) {
            speed.measurePack();
        }
        speed.preview(List.of()); // builds what is not built
        for (int i = 0; i < rounds; i++) {
            speed.note(WITHOUT, speed.preview(List.of()));
            speed.note(WITH, speed.preview(List.of("--policy-pack", "policy")));
        }
        Files.writeString(Path.of(arguments[1]), speed.json());
        System.out.print(speed.table());
        double without = quantile(speed.millis.get(WITHOUT), 0.5);
        double with = quantile(speed.millis.get(WITH), 0.5);
        System.out.printf(Locale.ROOT, "%nThe pack adds %.0f ms: %.2f times a preview without it.%n", with - without, with / without);
    }

    private void measurePack() throws IOException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        root.resolve("bin/mvn-run").toString(), "compile", "exec:java", "-f", root.resolve("policy/pom.xml").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = process.inputReader()) {
            int port = Integer.parseInt(output.readLine());
            add("start: port printed", start);
            ManagedChannel channel = ManagedChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
            AnalyzerBlockingStub pack = AnalyzerGrpc.newBlockingStub(channel);
            pack.getAnalyzerInfo(Empty.getDefaultInstance());
            add("start: first answer", start);
            RecordedStack stack = stack();
            stack.registrations().forEach(pack::analyze);
            var request = stack.stack();
            for (int i = 0; i < JUDGEMENTS; i++) {
                long begin = System.nanoTime();
                pack.analyzeStack(request);
                add(i == 0 ? "first judgement of 100 resources" : "a further judgement of them", begin);
                if (i == 0) {
                    process.info().totalCpuDuration().ifPresent(
                            cpu -> note("processor time of a pack up to there", cpu.toNanos() / 1e6));
                }
            }
            channel.shutdownNow();
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    /** The dev stack's first preview, in which every reference to a subnet can be to one of two, and security groups beside it. */
    private static RecordedStack stack() {
        RecordedStack stack = RecordedStack.of(Program.DEV);
        for (int i = stack.stack().getResourcesCount(); i < RESOURCES; i++) {
            stack.add(
                    "azure-native:network:NetworkSecurityGroup",
                    "more-" + i,
                    "{'networkSecurityGroupName': 'more-%d', 'resourceGroupName': 'isolated', 'securityRules': []}".formatted(i));
        }
        return stack;
    }

    private double preview(List<String> more) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(root.resolve("simulate").toString(), "preview", "--non-interactive"));
        words.addAll(more);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(words)
                .directory(root.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("failed: " + String.join(" ", words));
        }
        return (System.nanoTime() - start) / 1e6;
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
