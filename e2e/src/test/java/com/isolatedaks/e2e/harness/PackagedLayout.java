package com.isolatedaks.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * The product as it is delivered: the scripts and the packaged jars, without sources or class folders, so that whatever
 * the packaging forgets is missed.
 */
final class PackagedLayout {
    private static final List<String> COPIED = List.of(
            "Pulumi.yaml",
            "Pulumi.dev.yaml",
            "simulate",
            "prove",
            "bin",
            "policy/PulumiPolicy.yaml",
            "policy/pom.xml",
            "tools/lock.bash",
            "tools/pulumi-toolchain",
            "tools/prove",
            "tools/pulumi",
            "tools/simulate",
            "sdks/azure-native/schema.json");

    private static final List<String> LINKED = List.of(
            "src/target/isolated-aks-program.jar",
            "src/target/pulumi-packages.json",
            "src/target/lib",
            "isolation/target/prove",
            "policy/target/isolated-aks-policy.jar",
            "policy/target/isolated-aks-policy.built",
            "policy/target/lib",
            "simulator/target/isolated-aks-simulator.jar",
            "simulator/target/lib");

    private PackagedLayout() {}

    /** The folder of the build that runs these tests. */
    static Path root() {
        return Path.of(System.getProperty("isolatedaks.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /** Lays the product out in a folder. */
    static void copyTo(Path folder) {
        COPIED.forEach(path -> copy(root().resolve(path), folder.resolve(path)));
        // Jars are not small; what runs them does not see the difference.
        LINKED.forEach(path -> link(root().resolve(path), folder.resolve(path)));
    }

    private static void link(Path target, Path link) {
        try {
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                    // Older than any jar, whatever a checkout made of the original's time: ./simulate has nothing to
                    // build.
                    Files.setLastModifiedTime(copy, FileTime.fromMillis(0));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
