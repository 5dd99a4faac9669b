package com.isolatedaks.isolation.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.isolatedaks.isolation.state.ResourceType.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of azure-native's resource types ({@code resource-types.json}). */
final class ResourceTypes {
    private static final JsonNode FILE = read();
    private static final Map<String, ResourceType> BY_TOKEN = new HashMap<>();
    private static final Map<String, ResourceType> BY_PATH = new HashMap<>();

    static {
        for (JsonNode row : FILE.get("resources")) {
            List<Reference> references = new ArrayList<>();
            row.path("references")
                    .forEach(reference -> references.add(new Reference(
                            List.of(reference.get("property").asText().split("/")),
                            reference.get("type").asText(),
                            reference.path("isNeeded").asBoolean())));
            ResourceType type = new ResourceType(row.get("path").asText(), texts(row.path("judged")), references);
            row.get("tokens").forEach(token -> BY_TOKEN.put(token.asText(), type));
            BY_PATH.put(type.path(), type);
        }
    }

    /** The properties that lie beside {@code properties} in ARM's bodies. */
    static final Set<String> ENVELOPE = Set.copyOf(texts(FILE.get("envelope")));
    /** The lists whose elements have {@code properties} of their own. */
    static final Set<String> NESTED = Set.copyOf(texts(FILE.get("nested")));

    private static final List<String> TYPES_WITHOUT_INFLUENCE = texts(FILE.at("/withoutInfluence/types"));
    private static final Set<String> PACKAGES_WITHOUT_INFLUENCE =
            new HashSet<>(texts(FILE.at("/withoutInfluence/packages")));

    /** Tokens without influence; {@code module:*} stands for all of a module. */
    private static final Set<String> TOKENS_WITHOUT_INFLUENCE =
            new HashSet<>(texts(FILE.at("/withoutInfluence/tokens")));

    private ResourceTypes() {}

    static Optional<ResourceType> of(PulumiResource resource) {
        return Optional.ofNullable(BY_TOKEN.get(resource.plainToken()));
    }

    /** The type that has a template of ids. */
    static Optional<ResourceType> ofPath(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }

    /** The name that ARM has for a property of the SDK. */
    static String armName(String armType, String property) {
        return FILE.at("/renamed").path(armType).path(property).asText(property);
    }

    /** Whether nothing that is asked depends on resources of an ARM type, or on those below it. */
    static boolean isWithoutInfluence(String armType) {
        String type = armType.toLowerCase(Locale.ROOT);
        return TYPES_WITHOUT_INFLUENCE.stream()
                .map(known -> known.toLowerCase(Locale.ROOT))
                .anyMatch(known -> type.equals(known) || type.startsWith(known + "/"));
    }

    /** The same for resources that are not there yet, which have no ARM type but that of their token. */
    static boolean isTokenWithoutInfluence(String plainToken) {
        return TOKENS_WITHOUT_INFLUENCE.contains(plainToken)
                || TOKENS_WITHOUT_INFLUENCE.contains(plainToken.substring(0, plainToken.indexOf(':')) + ":*");
    }

    static boolean isPackageWithoutInfluence(String name) {
        return PACKAGES_WITHOUT_INFLUENCE.contains(name);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode read() {
        try (InputStream in = ResourceTypes.class.getResourceAsStream("resource-types.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource-types.json", e);
        }
    }
}
