package com.isolatedaks.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A stack's settings file, edited as its user would. */
public final class StackFile {
    private static final Pattern CONTINUATION = Pattern.compile(" {3,}.*");

    private final Path file;

    StackFile(Path file) {
        this.file = file;
    }

    /** Sets a key of the program to a value written as YAML, of which JSON is a part. */
    public StackFile set(String key, String value) {
        List<String> lines = without(key);
        lines.add(lines.indexOf("config:") + 1, prefix(key) + " " + value);
        return write(lines);
    }

    /** Leaves a key of the program to its default. */
    public StackFile unset(String key) {
        return write(without(key));
    }

    /** Replaces the whole file. */
    public StackFile replace(String text) {
        return write(text.lines().toList());
    }

    private static String prefix(String key) {
        return "  isolated-aks:" + key + ":";
    }

    private List<String> without(String key) {
        List<String> kept = new ArrayList<>();
        boolean isDropping = false;
        for (String line : read()) {
            isDropping = line.startsWith(prefix(key))
                    || (isDropping && CONTINUATION.matcher(line).matches());
            if (!isDropping) {
                kept.add(line);
            }
        }
        return kept;
    }

    private List<String> read() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StackFile write(List<String> lines) {
        try {
            Files.write(file, lines);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
