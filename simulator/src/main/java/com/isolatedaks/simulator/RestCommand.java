package com.isolatedaks.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.arm.Arm;
import com.isolatedaks.simulator.arm.ArmRequest;
import com.isolatedaks.simulator.arm.ArmSettings;
import com.isolatedaks.simulator.plugin.ArmSession;
import com.isolatedaks.simulator.schema.PackageSchema;
import com.isolatedaks.simulator.wire.ReadOnlyPropertiesFromSchema;
import com.isolatedaks.simulator.wire.RequestBodiesFromSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Sends one request, as {@code az rest} does, and waits for the operation that it begins. What is done out of band to a real
 * cluster is done so to a simulated one.
 */
@Command(
        name = "rest",
        description = "Sends a request to the simulated Azure and prints the answer.",
        mixinStandardHelpOptions = true)
final class RestCommand implements Runnable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern API_VERSION = Pattern.compile("([?&])api-version=([^&]*)&?");
    private static final String HOST = "https://management.azure.com";
    private static final Duration PATIENCE = Duration.ofHours(1);

    @Mixin
    private StoreOption store;

    @Parameters(index = "0", paramLabel = "METHOD", description = "get, put, patch, post or delete.")
    private String method;

    @Parameters(
            index = "1",
            paramLabel = "URL",
            description = "/subscriptions/...?api-version=..., with or without " + HOST + ".")
    private String url;

    @Option(names = "--body", paramLabel = "FILE", description = "The JSON body; - reads it from standard input.")
    private @Nullable String body;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        ArmRequest request = request();
        PackageSchema schema = PackageSchema.load();
        try (Arm arm = Arm.open(
                store.file(),
                ArmSettings.fromEnvironment(),
                new ReadOnlyPropertiesFromSchema(schema),
                new RequestBodiesFromSchema(schema))) {
            ObjectNode answer = ArmSession.of(arm::handle).request(request, PATIENCE);
            spec.commandLine().getOut().println(answer.toPrettyString());
        }
    }

    private ArmRequest request() {
        Matcher version = API_VERSION.matcher(url);
        if (!version.find()) {
            throw wrong("URL: has no api-version, got \"" + url + "\"; expected one as in ?api-version=2025-09-01");
        }
        String path = version.replaceFirst(version.group(1)).replaceFirst("[?&]$", "");
        return new ArmRequest(
                method.toUpperCase(Locale.ROOT),
                path.startsWith(HOST) ? path.substring(HOST.length()) : path,
                version.group(2),
                body == null ? null : read(body));
    }

    private ObjectNode read(String file) {
        try {
            String text = file.equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
            if (JSON.readTree(text) instanceof ObjectNode object) {
                return object;
            }
            throw wrong("--body: is not a JSON object");
        } catch (JsonProcessingException e) {
            throw wrong("--body: is not JSON: " + e.getOriginalMessage());
        } catch (NoSuchFileException e) {
            throw wrong("--body: no such file, got \"" + file + "\"");
        } catch (IOException e) {
            throw wrong("--body: cannot be read: " + e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
