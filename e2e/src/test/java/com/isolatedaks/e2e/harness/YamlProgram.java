package com.isolatedaks.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Pulumi projects in YAML, which the CLI that we build has no language host for: another build has. */
public final class YamlProgram {
    private YamlProgram() {}

    /** The network isolated cluster of plain azure-native resources, as first previews of it are recorded in {@code policy}. */
    public static String plain() {
        try {
            return Files.readString(PackagedLayout.root().resolve("policy/src/test/programs/yaml/Pulumi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the host where ./simulate's Pulumi home has its plugins; it is built once on a machine. */
    static void installHost(Path clone, Map<String, String> environment) {
        Path toolchain = PackagedLayout.root().resolve("tools/pulumi-toolchain");
        String host = new Command(clone, environment, List.of(toolchain.toString(), "yaml"))
                .run()
                .succeeded()
                .stdout()
                .strip();
        try {
            Path plugin = Files.createDirectories(clone.resolve(".simulated-azure/home/plugins/language-yaml-v1.0.0"));
            Path link = plugin.resolve("pulumi-language-yaml");
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, Path.of(host));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path project, String program) {
        try {
            Files.createDirectories(project);
            Files.writeString(project.resolve("Pulumi.yaml"), program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
