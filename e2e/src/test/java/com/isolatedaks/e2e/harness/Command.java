package com.isolatedaks.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A command to run, with no more of the environment than it is given.
 *
 * @param folder its working directory
 * @param environment all its environment variables
 * @param words the program and its arguments
 */
record Command(Path folder, Map<String, String> environment, List<String> words) {
    /** Runs to the end, which comes by force if it does not come in time. */
    Finished run() {
        return start().await();
    }

    /** Starts it; the caller waits for it or ends it. */
    RunningCommand start() {
        try {
            Path stdout = Files.createTempFile(folder, ".stdout", ".log");
            Path stderr = Files.createTempFile(folder, ".stderr", ".log");
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(stdout.toFile())
                    .redirectError(stderr.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            return new RunningCommand(String.join(" ", words), builder.start(), stdout, stderr);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
