package com.isolatedaks.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A Pulumi project around a main class of the tests: its class path is the packaged library and nothing of the program. */
final class TestProgram {
    private TestProgram() {}

    static Path write(Path project, Path clone, Class<?> mainClass) {
        try {
            Files.createDirectories(project);
            Files.writeString(
                    project.resolve("Pulumi.yaml"),
                    """
                    name: %s
                    runtime:
                      name: java
                      options:
                        use-executor: ./mvn-test
                    """
                            .formatted(project.getFileName()));
            Path launcher = Files.writeString(
                    project.resolve("mvn-test"),
                    """
                    #!/bin/sh
                    case "$*" in
                      *-DmainArgs=packages*) exec cat '%1$s/src/target/pulumi-packages.json' ;;
                      *exec:java*) exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%1$s/src/target/lib/*:%2$s' %3$s ;;
                    esac
                    """
                            .formatted(clone, classesOf(mainClass), mainClass.getName()));
            Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
            return project;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classesOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
