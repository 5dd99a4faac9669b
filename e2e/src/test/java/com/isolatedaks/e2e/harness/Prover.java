package com.isolatedaks.e2e.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged jar that {@code ./prove} runs, without the script around it. */
public final class Prover {
    private static final Path JAR =
            PackagedLayout.root().resolve("isolation/target/prove/isolated-aks-isolation-prove.jar");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private Prover() {}

    /** Runs it to the end. */
    public static Finished run(String... arguments) {
        List<String> words = Stream.concat(Stream.of(JAVA.toString(), "-jar", JAR.toString()), Stream.of(arguments))
                .toList();
        Path folder = Folders.temporary();
        try {
            return new Command(folder, Map.of(), words).run();
        } finally {
            Folders.delete(folder);
        }
    }

    /** The recorded state of the dev stack, as {@code pulumi stack export} printed it. */
    public static Path recordedState() {
        return PackagedLayout.root()
                .resolve("isolation/src/test/resources/com/isolatedaks/isolation/testing/dev-state.json");
    }

    /** A folder of this module's build for what a person may want to look at after the tests. */
    public static Path kept(String name) {
        return PackagedLayout.root().resolve("e2e/target").resolve(name);
    }
}
