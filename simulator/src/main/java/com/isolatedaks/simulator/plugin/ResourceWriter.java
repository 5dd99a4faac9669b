package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Struct;
import com.isolatedaks.simulator.schema.ResourceType;
import com.isolatedaks.simulator.wire.WireFormat;
import java.time.Duration;
import java.util.List;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;

/**
 * Creates, updates and deletes resources, or says what that would give.
 *
 * <p>Behaviour: pulumi-azure-native, provider/pkg/provider/provider.go (Create, Update, Delete): a GET before each create, and a GET after
 * each write, whose answer is what the state keeps.
 */
final class ResourceWriter {
    /** How long the real provider waits when the program says nothing. */
    private static final Duration PATIENCE = Duration.ofHours(2);

    private final ProviderConfig config;
    private final WireFormat wire;
    private final ArmSession session;
    private final SubResources subResources;

    ResourceWriter(ProviderConfig config, WireFormat wire, ArmSession session) {
        this.config = config;
        this.wire = wire;
        this.session = session;
        this.subResources = new SubResources(wire);
    }

    CreateResponse create(ResourceKind kind, CreateRequest request) {
        PropertyBag inputs = PropertyBag.read(request.getProperties());
        if (request.getPreview()) {
            ObjectNode preview = PreviewOutputs.of(kind.schema().outputs(), inputs.values());
            return CreateResponse.newBuilder()
                    .setProperties(inputs.markIn(preview).write())
                    .build();
        }
        ResourceType type = kind.type();
        String path = kind.path().format(config.subscriptionId(), inputs.values());
        ObjectNode body = wire.body(type, path, inputs.values());
        if (session.find(path, type.apiVersion())
                .filter(found -> !found.isEmpty())
                .isPresent()) {
            throw new IllegalStateException("cannot create already existing resource '" + path + "'");
        }
        subResources.empty(type, body);
        ObjectNode answer = put(kind, path, body, inputs, patience(request.getTimeout()));
        String id = answer.path("id").asText(path);
        return CreateResponse.newBuilder()
                .setId(id)
                .setProperties(readAfterWrite(type, id, answer, inputs))
                .build();
    }

    UpdateResponse update(ResourceKind kind, UpdateRequest request) {
        PropertyBag inputs = PropertyBag.read(request.getNews());
        if (request.getPreview()) {
            return UpdateResponse.newBuilder()
                    .setProperties(
                            inputs.markIn(updatePreview(kind, inputs, request)).write())
                    .build();
        }
        ResourceType type = kind.type();
        String path = kind.path().format(config.subscriptionId(), inputs.values());
        ObjectNode body = wire.body(type, path, inputs.values());
        subResources.keep(type, body, () -> session.get(path, type.apiVersion()));
        ObjectNode answer = put(kind, path, body, inputs, patience(request.getTimeout()));
        return UpdateResponse.newBuilder()
                .setProperties(readAfterWrite(type, path, answer, inputs))
                .build();
    }

    /** An update changes neither name nor region, so whatever depends on them can be previewed. */
    private static ObjectNode updatePreview(ResourceKind kind, PropertyBag inputs, UpdateRequest request) {
        ObjectNode preview = PreviewOutputs.of(kind.schema().outputs(), inputs.values());
        ObjectNode state = PropertyBag.read(request.getOlds()).values();
        for (String stable : List.of("name", "location")) {
            if (state.has(stable)) {
                preview.set(stable, state.get(stable));
            }
        }
        return preview;
    }

    void delete(ResourceKind kind, DeleteRequest request) {
        session.delete(request.getId(), kind.type().apiVersion(), patience(request.getTimeout()));
    }

    private ObjectNode put(ResourceKind kind, String path, ObjectNode body, PropertyBag inputs, Duration patience) {
        String url = QueryString.append(path, wire.queryParameters(kind.type()), inputs.values());
        try {
            return session.put(url, kind.type().apiVersion(), body, patience);
        } catch (AzureError e) {
            if (!e.isAfterAcceptance()) {
                throw e;
            }
            throw partialFailure(kind.type(), path, inputs, e);
        }
    }

    private PartialFailure partialFailure(ResourceType type, String path, PropertyBag inputs, AzureError cause) {
        PropertyBag outputs = PropertyBag.empty();
        String reason = cause.getMessage();
        try {
            outputs = inputs.markIn(wire.outputs(type, session.get(path, type.apiVersion())));
        } catch (AzureError unreadable) {
            reason += "; resource created but read failed: " + unreadable.getMessage();
        }
        return new PartialFailure(reason, path, outputs.write(), inputs.write());
    }

    private Struct readAfterWrite(ResourceType type, String id, ObjectNode answer, PropertyBag inputs) {
        ObjectNode body;
        try {
            body = session.get(id, type.apiVersion());
        } catch (AzureError unreadable) {
            // The resource exists: to forget it because of a failing GET would be worse than to keep what the PUT
            // returned.
            body = answer;
        }
        return inputs.markIn(wire.outputs(type, body)).write();
    }

    private static Duration patience(double seconds) {
        return seconds > 0 ? Duration.ofMillis((long) (seconds * 1000)) : PATIENCE;
    }
}
