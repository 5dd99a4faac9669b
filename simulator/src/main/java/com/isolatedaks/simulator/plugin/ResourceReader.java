package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.schema.ResourceType;
import com.isolatedaks.simulator.wire.WireFormat;
import java.util.Optional;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;

/** Reads resources: known ones for a refresh, unknown ones by their id for an import. */
final class ResourceReader {
    private final WireFormat wire;
    private final ArmSession session;
    private final SubResources subResources;

    ResourceReader(WireFormat wire, ArmSession session) {
        this.wire = wire;
        this.session = session;
        this.subResources = new SubResources(wire);
    }

    /** Returns the resource, or an answer without id if there is none. */
    ReadResponse read(ResourceKind kind, ReadRequest request) {
        ResourceType type = kind.type();
        Optional<ObjectNode> found = session.find(request.getId(), type.apiVersion());
        if (found.isEmpty()) {
            return ReadResponse.getDefaultInstance();
        }
        ObjectNode outputs = wire.outputs(type, found.get());
        PropertyBag inputs = request.getInputs().getFieldsCount() > 0
                ? refreshed(type, request, outputs)
                : imported(type, request.getId(), found.get());
        return ReadResponse.newBuilder()
                .setId(request.getId())
                .setProperties(inputs.markIn(outputs).write())
                .setInputs(inputs.write())
                .build();
    }

    /** With the API version, as Check sets it: without it, each refresh of what was imported would show it as new. */
    private PropertyBag imported(ResourceType type, String id, ObjectNode body) {
        ObjectNode inputs = wire.importedInputs(type, id, body);
        return PropertyBag.of(inputs.put(InputDefaults.API_VERSION, type.apiVersion()));
    }

    private PropertyBag refreshed(ResourceType type, ReadRequest request, ObjectNode outputs) {
        PropertyBag inputs = PropertyBag.read(request.getInputs());
        ObjectNode before = PropertyBag.read(request.getProperties()).values();
        ObjectNode now = subResources.withoutUnset(type, inputs.values(), outputs);
        ObjectNode settableBefore =
                wire.projectedInputs(type, subResources.withoutUnset(type, inputs.values(), before));
        return inputs.markIn(RefreshedInputs.apply(inputs.values(), settableBefore, wire.projectedInputs(type, now)));
    }
}
