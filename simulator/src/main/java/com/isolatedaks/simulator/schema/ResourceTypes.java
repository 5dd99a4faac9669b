package com.isolatedaks.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tables of all resource types that the simulated Azure knows: {@code resource-types.json} has those of azure-native,
 * {@code made-types.json} those that only services make.
 */
public final class ResourceTypes {
    private static final String TABLE = "/com/isolatedaks/simulator/resource-types.json";
    private static final String MADE = "/com/isolatedaks/simulator/made-types.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, ResourceType> byToken = new TreeMap<>();
    private final Map<String, ResourceType> byArmType = new TreeMap<>();

    private ResourceTypes() {}

    /** Reads the tables from the class path. */
    public static ResourceTypes load() {
        ResourceTypes types = new ResourceTypes();
        for (JsonNode row : rows(TABLE, "resources")) {
            ResourceType type = MAPPER.convertValue(row, ResourceType.class);
            types.byToken.put(type.token(), type);
            types.add(type);
        }
        for (JsonNode row : rows(MADE, "types")) {
            types.add(ResourceType.madeByServices(
                    row.get("armType").asText(), row.get("apiVersion").asText()));
        }
        return types;
    }

    private static JsonNode rows(String file, String table) {
        try (InputStream in = ResourceTypes.class.getResourceAsStream(file)) {
            return MAPPER.readTree(in).get(table);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void add(ResourceType type) {
        byArmType.put(type.armType().toLowerCase(Locale.ROOT), type);
    }

    public Optional<ResourceType> byToken(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /** Looks a type up by its ARM name; case does not matter, as in ARM. */
    public Optional<ResourceType> byArmType(String armType) {
        return Optional.ofNullable(byArmType.get(armType.toLowerCase(Locale.ROOT)));
    }

    /** The types of azure-native. */
    public Collection<ResourceType> all() {
        return byToken.values();
    }

    /** The types that only services make. */
    public List<ResourceType> madeByServices() {
        return byArmType.values().stream()
                .filter(ResourceType::isMadeByServices)
                .toList();
    }
}
