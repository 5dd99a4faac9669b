package com.isolatedaks.e2e.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import com.isolatedaks.e2e.harness.StateResource;
import java.util.List;

/**
 * A resource of a deployment on the real engine.
 *
 * @param urn how the engine calls it
 * @param id its id in Azure
 * @param inputs what the engine sent to create it
 * @param dependencies URNs of what must be there before it
 */
record RecordedResource(String urn, String id, Struct inputs, List<String> dependencies) {

    static RecordedResource of(StateResource resource, List<String> dependencies) {
        return new RecordedResource(
                resource.json().get("urn").asText(), resource.id(), struct(resource.inputs()), dependencies);
    }

    private static Struct struct(JsonNode json) {
        try {
            Struct.Builder struct = Struct.newBuilder();
            // A deployment without secret inputs: nothing is encrypted here.
            JsonFormat.parser().merge(json.toString(), struct);
            return struct.build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return urn.substring(urn.lastIndexOf("::") + 2);
    }
}
