package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.schema.ResourceType;
import com.isolatedaks.simulator.schema.ResourceTypes;
import com.isolatedaks.simulator.store.StoredOperation;
import com.isolatedaks.simulator.store.Transaction;
import java.util.Map;
import java.util.Optional;

/** Finds out what a request wants, and who answers it. */
final class Dispatcher {
    private final KnownTypes types = new KnownTypes(ResourceTypes.load());
    private final Behaviours behaviours = Behaviours.all();
    private final ArmSettings settings;
    private final PutHandler puts;
    private final DeleteHandler deletes;
    private final ReadHandler reads;
    private final ActionHandler actions;
    private final ConnectionHandler connections;
    private final Answers answers;
    private final AccountReads account = new AccountReads(types);

    Dispatcher(ArmSettings settings, ReadOnlyProperties readOnlyProperties, RequestBodies bodies) {
        this.settings = settings;
        answers = new Answers(types, behaviours, readOnlyProperties);
        WriteChecks checks = new WriteChecks(types, behaviours);
        puts = new PutHandler(checks, behaviours, answers, settings, bodies);
        deletes = new DeleteHandler(checks, behaviours, settings);
        reads = new ReadHandler(answers);
        actions = new ActionHandler(checks, behaviours, puts);
        connections = new ConnectionHandler(checks, behaviours);
    }

    Behaviours behaviours() {
        return behaviours;
    }

    ArmResponse dispatch(ArmRequest request, Transaction transaction, Operations operations) {
        StoredResources resources = operations.resources();
        Optional<ArmResponse> above =
                account.answer(request, resources).or(() -> StorageServices.answer(request, types, resources));
        if (above.isPresent()) {
            return above.get();
        }
        RequestPath path = RequestPath.parse(request.path());
        KnownTypes.checkApiVersionForm(request.apiVersion());
        if (path.namespace().isPresent() && request.method().equals("POST")) {
            return checkName(request, path, resources);
        }
        if (!path.isResource()) {
            return request.method().equals("POST")
                    ? act(request, path, resources, operations)
                    : list(request, path, resources, operations);
        }
        ResourceId id = path.id();
        if (request.method().equals("GET")) {
            String operationPath = OperationResult.operationPath(id.toString());
            Optional<StoredOperation> operation = transaction.operations().find(operationPath);
            if (operation.isPresent()) {
                return operationPath.equals(id.toString())
                        ? status(operation.get(), operations)
                        : OperationResult.answer(operation.get(), operations, answers, settings);
            }
        }
        if (connections.has(id.type())) {
            ResourceType target = types.require(ConnectionHandler.targetType(id.type()));
            KnownTypes.checkApiVersion(target, target.armType(), request.apiVersion());
            return connections.handle(new Call(request, target, id, resources, operations));
        }
        ResourceType type = types.require(id.type());
        KnownTypes.checkApiVersion(type, id.type(), request.apiVersion());
        return handle(new Call(request, type, types.canonical(id), resources, operations));
    }

    private ArmResponse handle(Call call) {
        if (call.type().isMadeByServices() && !call.request().method().equals("GET")) {
            throw ArmErrors.unknownMethod(call.request().method(), call.armType());
        }
        return switch (call.request().method()) {
            case "GET" -> reads.get(call);
            case "PUT" -> puts.put(call);
            case "PATCH" -> puts.patch(call);
            case "DELETE" -> deletes.delete(call);
            default -> throw ArmErrors.unknownMethod(call.request().method(), call.armType());
        };
    }

    private ArmResponse status(StoredOperation operation, Operations operations) {
        return new ArmResponse(
                200,
                operation.isRunning() ? RetryAfter.of(operation, operations.clock(), settings) : Map.of(),
                Operations.document(operation));
    }

    private ArmResponse list(ArmRequest request, RequestPath path, StoredResources resources, Operations operations) {
        if (GenericResources.isAskedFor(path) && request.method().equals("GET")) {
            return ReadHandler.resources(request, path, resources);
        }
        boolean isOfConnections = connections.has(path.collectionType());
        ResourceType type = types.require(
                isOfConnections ? ConnectionHandler.targetType(path.collectionType()) : path.collectionType());
        KnownTypes.checkApiVersion(type, path.collectionType(), request.apiVersion());
        if (!request.method().equals("GET")) {
            throw ArmErrors.unknownMethod(request.method(), path.collectionType());
        }
        Call call = new Call(request, type, types.canonical(path.id()), resources, operations);
        return isOfConnections ? ConnectionHandler.list(call) : reads.list(call, path);
    }

    private static ArmResponse checkName(ArmRequest request, RequestPath path, StoredResources resources) {
        String action = path.trailing().orElseThrow();
        String namespace = path.namespace().orElseThrow();
        ObjectNode body = Optional.ofNullable(request.body()).orElseThrow(ArmErrors::missingBody);
        if (!action.equalsIgnoreCase(NameAvailability.ACTION)) {
            throw ArmErrors.invalidResourceType(namespace, action);
        }
        return Answers.ok(
                NameAvailability.check(namespace, Body.of(body), resources).json());
    }

    private ArmResponse act(ArmRequest request, RequestPath path, StoredResources resources, Operations operations) {
        ResourceId id = path.id();
        ResourceType type = types.require(id.type());
        KnownTypes.checkApiVersion(type, id.type(), request.apiVersion());
        return actions.act(new Call(request, type, types.canonical(id), resources, operations), path);
    }
}
