package com.isolatedaks.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A module of the build, with its arrows. */
public enum Module {
    ISOLATION("isolation", "src/main/java", "com.isolatedaks.isolation"),
    SIMULATOR("simulator", "src/main/java", "com.isolatedaks.simulator", ISOLATION),
    POLICY("policy", "src/main/java", "com.isolatedaks.policy", ISOLATION),
    PROGRAM("src", "main/java", "com.isolatedaks.program"),
    /** The library: all that has no module of its own. */
    COMPONENTS("components", "src/main/java", "com.isolatedaks", ISOLATION);

    private final String folder;
    private final String sources;
    private final String packages;
    private final Set<Module> mayUse;

    Module(String folder, String sources, String packages, Module... mayUse) {
        this.folder = folder;
        this.sources = sources;
        this.packages = packages;
        this.mayUse = Set.of(mayUse);
    }

    /** The module that a class of ours belongs to. */
    public static Optional<Module> containing(String className) {
        return Arrays.stream(values())
                .filter(module -> className.startsWith(module.packages + "."))
                .findFirst();
    }

    /** The modules that this one may use. */
    public Set<Module> mayUse() {
        // Constants of an enum cannot name later ones.
        return this == PROGRAM ? Set.of(COMPONENTS, ISOLATION) : mayUse;
    }

    /** The package that all its packages lie in. */
    public String packages() {
        return packages;
    }

    /** Its class files. */
    public Path classes() {
        return PackagedLayout.root().resolve(folder).resolve("target/classes");
    }

    /** Its source files, without package descriptions. */
    public Stream<Source> sources() {
        try (Stream<Path> files =
                Files.walk(PackagedLayout.root().resolve(folder).resolve(sources))) {
            List<Path> java = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
            return java.stream().map(Source::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A source file. */
    public record Source(Path file, List<String> lines) {

        private static Source read(Path file) {
            try {
                return new Source(file, Files.readAllLines(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Whether others see its type. */
        public boolean hasPublicType() {
            return typeLine() >= 0;
        }

        /** Whether a description stands before its type, annotations aside. */
        public boolean hasDocumentedType() {
            int line = typeLine() - 1;
            while (lines.get(line).startsWith("@")) {
                line--;
            }
            return lines.get(line).endsWith("*/");
        }

        private int typeLine() {
            for (int line = 0; line < lines.size(); line++) {
                if (lines.get(line).matches("public .*\\b(class|interface|record|enum|@interface) .*")) {
                    return line;
                }
            }
            return -1;
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }
}
