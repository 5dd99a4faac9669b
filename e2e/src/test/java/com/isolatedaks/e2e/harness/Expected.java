package com.isolatedaks.e2e.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the tests expect, in files that are easier to read than code. */
public final class Expected {
    private Expected() {}

    /** The text of a file beside the tests. */
    public static String text(String name) {
        try (InputStream file = Expected.class.getResourceAsStream("/com/isolatedaks/e2e/" + name)) {
            if (file == null) {
                throw new AssertionError("no test resource is called " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
