package com.isolatedaks.e2e.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Python that programs on the engine run in. */
public final class PythonEnvironment {
    private PythonEnvironment() {}

    /** A Python with Pulumi's SDK and the generated one of the component package. */
    public static String python() {
        Path root = PackagedLayout.root();
        return new Command(
                        root.resolve("e2e/target"),
                        Map.copyOf(System.getenv()),
                        List.of(root.resolve("e2e/src/test/python/environment").toString()))
                .run()
                .succeeded()
                .stdout()
                .strip();
    }
}
