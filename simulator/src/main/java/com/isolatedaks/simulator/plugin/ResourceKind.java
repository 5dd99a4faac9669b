package com.isolatedaks.simulator.plugin;

import com.isolatedaks.simulator.schema.ResourceSchema;
import com.isolatedaks.simulator.schema.ResourceType;
import com.isolatedaks.simulator.wire.ResourcePath;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * All that is known of the resources of one type.
 *
 * @param type the row of the table beside the schema
 * @param schema inputs and outputs
 * @param path the template of their ids
 */
record ResourceKind(ResourceType type, ResourceSchema schema, ResourcePath path) {
    /** Returns the inputs, as property paths, whose change makes another resource of it. */
    Set<String> replacing() {
        Set<String> paths = new LinkedHashSet<>(path.inputs());
        paths.addAll(type.forceNew());
        return paths;
    }
}
