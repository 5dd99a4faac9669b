package com.isolatedaks.simulator.plugin;

import com.isolatedaks.simulator.schema.PackageSchema;
import com.isolatedaks.simulator.schema.ResourceType;
import com.isolatedaks.simulator.schema.ResourceTypes;
import com.isolatedaks.simulator.wire.WireFormat;

/**
 * What a configured provider can do.
 *
 * @param kinds the resource types it knows
 * @param check checks inputs
 * @param writer creates, updates and deletes
 * @param reader refreshes and imports
 * @param functions calls functions
 */
record Operations(
        ResourceKinds kinds, InputCheck check, ResourceWriter writer, ResourceReader reader, Functions functions) {
    static Operations of(PackageSchema schema, ProviderConfig config, ArmSession session) {
        ResourceTypes types = ResourceTypes.load();
        ResourceKinds kinds = new ResourceKinds(schema, types);
        WireFormat wire = WireFormat.of(schema);
        ResourceType groups =
                types.byToken("azure-native:resources:ResourceGroup").orElseThrow();
        return new Operations(
                kinds,
                new InputCheck(wire, new InputDefaults(config, session, groups)),
                new ResourceWriter(config, wire, session),
                new ResourceReader(wire, session),
                new Functions(schema, kinds, wire, config, session));
    }

    ResourceKind kind(String urn) {
        return kinds.of(Urn.parse(urn).type());
    }
}
