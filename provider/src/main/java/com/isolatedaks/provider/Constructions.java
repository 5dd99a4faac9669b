package com.isolatedaks.provider;

import com.isolatedaks.isolation.rule.Nearest;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.provider.construct.ComponentClass;
import com.isolatedaks.provider.construct.Construction;
import com.isolatedaks.provider.construct.EngineConnections;
import com.isolatedaks.provider.construct.Refusal;
import com.isolatedaks.provider.contract.ComponentContract;
import com.isolatedaks.provider.contract.PackageContract;
import com.isolatedaks.provider.inputs.ArgsReader;
import com.isolatedaks.provider.inputs.ReadArgs;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructResponse;

/** The constructions under way. Inputs are held against the schema and the rules before a construction begins. */
final class Constructions implements AutoCloseable {
    private static final StatusRuntimeException CANCELLED =
            Status.CANCELLED.withDescription("the deployment was cancelled").asRuntimeException();

    private final PackageContract schema;
    private final EngineConnections connections = new EngineConnections();
    private final Set<Construction> running = ConcurrentHashMap.newKeySet();
    private volatile String engine;
    private volatile boolean cancelled;

    Constructions(PackageContract schema, String engine) {
        this.schema = schema;
        this.engine = engine;
    }

    void engine(String address) {
        engine = address;
    }

    CompletableFuture<ConstructResponse> construct(ConstructRequest request) {
        ComponentContract contract = schema.component(request.getType()).orElseThrow(() -> unknown(request.getType()));
        if (request.getParent().isEmpty()) {
            throw Status.INVALID_ARGUMENT
                    .withDescription("parent: missing; the engine names one, if only the stack")
                    .asRuntimeException();
        }
        ReadArgs read = read(contract, request);
        Construction construction = new Construction(contract, request, read, connections, engine);
        running.add(construction);
        if (cancelled) {
            running.remove(construction);
            throw CANCELLED;
        }
        return construction
                .start(read.args().orElseThrow())
                .whenComplete((response, failure) -> running.remove(construction));
    }

    /** Gives up what is under way, and what is asked for from now on. */
    void cancel() {
        cancelled = true;
        running.forEach(construction -> construction.cancel(CANCELLED));
    }

    @Override
    public void close() {
        cancel();
        connections.close();
    }

    private ReadArgs read(ComponentContract contract, ConstructRequest request) {
        ComponentClass type = ComponentClass.of(contract.token());
        ReadArgs read =
                ArgsReader.read(schema, contract.inputs(), type.args(), request.getInputs(), dependencies(request));
        Problems problems = new Problems();
        problems.addAll(read.problems());
        read.args().ifPresent(args -> type.check(request.getName(), args, problems));
        if (!problems.isEmpty()) {
            throw Refusal.of(problems.all(), request.getInputs());
        }
        return read;
    }

    private static Map<String, Set<String>> dependencies(ConstructRequest request) {
        return request.getInputDependenciesMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Set.copyOf(entry.getValue().getUrnsList())));
    }

    private StatusRuntimeException unknown(String token) {
        Set<String> known = schema.components().keySet();
        return Status.INVALID_ARGUMENT
                .withDescription("type: not a component of this package, got \"" + token + "\"; expected one of "
                        + String.join(", ", known)
                        + Nearest.to(token, known)
                                .map(meant -> "; did you mean " + meant + "?")
                                .orElse(""))
                .asRuntimeException();
    }
}
