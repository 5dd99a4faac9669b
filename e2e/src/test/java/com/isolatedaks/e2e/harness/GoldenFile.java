package com.isolatedaks.e2e.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file beside the tests that a run makes and a reader reviews. */
public record GoldenFile(Path file) {
    private static final String WRITE = "golden.write";

    /** A file by its path beside the tests. */
    public static GoldenFile at(String path) {
        return new GoldenFile(PackagedLayout.root()
                .resolve("e2e/src/test/resources/com/isolatedaks/e2e")
                .resolve(path));
    }

    /** Asserts that the file is what the run made now, or makes it so when asked to by the system property. */
    public void isMade(String text) {
        try {
            if (Boolean.getBoolean(WRITE)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as(
                            "%s; if the difference is meant, run the test again with -D%s=true and commit the file",
                            file, WRITE)
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
