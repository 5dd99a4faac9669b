package com.isolatedaks.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What runs programs in languages other than Java. */
public final class LanguageHosts {
    private static final Pattern YAML_VERSION = Pattern.compile("pulumi-yaml-([\\d.]+)-");

    private LanguageHosts() {}

    /** Puts the language host of YAML programs where the engine of a workspace finds it. */
    public static void installYaml(Workspace workspace) {
        Path host = Path.of(made("tools/pulumi-toolchain", "yaml"));
        Matcher version = YAML_VERSION.matcher(host.toString());
        if (!version.find()) {
            throw new IllegalStateException("no version in " + host);
        }
        Path plugin = workspace.folder().resolve(".simulated-azure/home/plugins/language-yaml-v" + version.group(1));
        try {
            Files.createDirectories(plugin);
            Files.createSymbolicLink(plugin.resolve(host.getFileName()), host);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Python with Pulumi's SDK and the generated one of the component package. */
    public static String python() {
        return made("e2e/src/test/python/environment");
    }

    private static String made(String script, String... words) {
        Path root = PackagedLayout.root();
        List<String> command = new ArrayList<>(List.of(root.resolve(script).toString()));
        command.addAll(List.of(words));
        return new Command(root.resolve("e2e/target"), Map.copyOf(System.getenv()), command)
                .run()
                .succeeded()
                .stdout()
                .strip();
    }
}
