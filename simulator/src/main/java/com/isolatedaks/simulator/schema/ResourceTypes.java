package com.isolatedaks.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The table of all resource types that the simulated Azure knows, read from {@code resource-types.json}. */
public final class ResourceTypes {
    private static final String TABLE = "/com/isolatedaks/simulator/resource-types.json";

    private final Map<String, ResourceType> byToken = new TreeMap<>();
    private final Map<String, ResourceType> byArmType = new TreeMap<>();

    private ResourceTypes() {}

    /** Reads the table from the class path. */
    public static ResourceTypes load() {
        try (InputStream in = ResourceTypes.class.getResourceAsStream(TABLE)) {
            ObjectMapper mapper = new ObjectMapper();
            ResourceTypes types = new ResourceTypes();
            for (JsonNode row : mapper.readTree(in).get("resources")) {
                ResourceType type = mapper.treeToValue(row, ResourceType.class);
                types.byToken.put(type.token(), type);
                types.byArmType.put(type.armType().toLowerCase(Locale.ROOT), type);
            }
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE, e);
        }
    }

    public Optional<ResourceType> byToken(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /** Looks a type up by its ARM name; case does not matter, as in ARM. */
    public Optional<ResourceType> byArmType(String armType) {
        return Optional.ofNullable(byArmType.get(armType.toLowerCase(Locale.ROOT)));
    }

    public Collection<ResourceType> all() {
        return byToken.values();
    }
}
