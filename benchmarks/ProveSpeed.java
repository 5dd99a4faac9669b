import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.proof.Proof;
import com.isolatedaks.isolation.proof.Prover;
import com.isolatedaks.isolation.state.StateReader;
import com.isolatedaks.isolation.testing.LargeStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How fast {@code ./prove} is on states of 100, 1,000 and 10,000 resources, with a security rule for each ten of them in the
 * one group that all nodes have: as a process of its own with 1 GiB of memory, and in this virtual machine, warm.
 *
 * <p>Arguments: the command that proves, the file for the figures, how many runs of each.
 */
final class ProveSpeed {
    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public static void main(String[] arguments) throws Exception {
        int runs = Integer.parseInt(arguments[2]);
        Map<Integer, double[]> process = new LinkedHashMap<>();
        Map<Integer, double[]> warm = new LinkedHashMap<>();
        Map<Integer, Long> memory = new LinkedHashMap<>();
        Path folder = Files.createTempDirectory("prove-speed");
        try {
            for (int size : SIZES) {
                Path state = folder.resolve("state.json");
                String json = LargeStack.of(size).json();
                Files.writeString(state, json);
                process.put(size, new double[runs]);
                for (int i = 0; i < runs; i++) {
                    process.get(size)[i] = process(arguments[0], state, memory, size);
                }
                warm.put(size, warm(json, runs));
            }
        } finally {
            Files.deleteIfExists(folder.resolve("state.json"));
            Files.delete(folder);
        }
        ObjectNode figures = MAPPER.createObjectNode();
        StringBuilder table = new StringBuilder("| resources | rules | process, ms | times | memory, MiB | in a warm JVM, ms | times |\n"
                + "|---|---|---|---|---|---|---|\n");
        Double before = null;
        Double warmBefore = null;
        for (int size : SIZES) {
            double whole = median(process.get(size));
            double inside = median(warm.get(size));
            table.append(String.format(
                    Locale.ROOT,
                    "| %,d | %,d | %.0f | %s | %d | %.1f | %s |%n",
                    size,
                    size / LargeStack.RESOURCES_PER_RULE,
                    whole,
                    ratio(whole, before),
                    memory.get(size),
                    inside,
                    ratio(inside, warmBefore)));
            before = whole;
            warmBefore = inside;
            ObjectNode row = figures.putObject(Integer.toString(size));
            row.set("processMillis", MAPPER.valueToTree(process.get(size)));
            row.set("warmMillis", MAPPER.valueToTree(warm.get(size)));
            row.put("memoryMebibytes", memory.get(size));
        }
        Files.writeString(Path.of(arguments[1]), figures.toPrettyString() + "\n");
        System.out.print(table);
    }

    private static String ratio(double now, Double before) {
        return before == null ? "" : String.format(Locale.ROOT, "%.1f", now / before);
    }

    private static double process(String command, Path state, Map<Integer, Long> memory, int size)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command, "--state", state.toString());
        builder.environment().put("JDK_JAVA_OPTIONS", "-Xmx1g");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        Process started = builder.start();
        while (started.isAlive()) {
            started.descendants().forEach(child -> memory.merge(size, resident(child.pid()), Math::max));
            started.waitFor(5, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        double millis = (System.nanoTime() - start) / 1e6;
        if (started.exitValue() != 0) {
            throw new IllegalStateException("the state of %d resources is isolated, got exit code %d"
                    .formatted(size, started.exitValue()));
        }
        return millis;
    }

    /** What a process has in memory, where the system says so (Linux). */
    private static long resident(long process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static double[] warm(String json, int runs) {
        double[] millis = new double[runs];
        // The first ones are compiled while they run.
        for (int i = -runs; i < runs; i++) {
            long start = System.nanoTime();
            Proof proof = Prover.prove(StateReader.state(json));
            if (proof.conclusion().exitCode() != 0) {
                throw new IllegalStateException("the state is isolated, got " + proof.leaks() + proof.undecided());
            }
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        return millis;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
