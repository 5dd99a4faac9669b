package com.isolatedaks.provider.construct;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.isolatedaks.provider.contract.ComponentContract;
import com.isolatedaks.provider.inputs.ReadArgs;
import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentImpl.DeploymentState;
import com.pulumi.deployment.internal.DeploymentInstanceHolder;
import com.pulumi.deployment.internal.DeploymentInstanceInternal;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructResponse;
import pulumirpc.Provider.ConstructResponse.PropertyDependencies;

/**
 * One component in a deployment of its own. The SDK keeps the deployment in a thread, so each construction has a thread that
 * no other has had.
 */
public final class Construction {
    private static final Logger LOG = Logger.getLogger(DeploymentImpl.class.getName());

    private final ComponentContract contract;
    private final ConstructRequest request;
    private final ConstructRunner runner = new ConstructRunner();
    private final EngineMonitor monitor;
    private final ComponentOptions options;
    private final DeploymentImpl deployment;
    private final CompletableFuture<ConstructResponse> answer = new CompletableFuture<>();

    /**
     * Prepares a construction.
     *
     * @param engine address of the engine's service for logs
     */
    public Construction(
            ComponentContract contract,
            ConstructRequest request,
            ReadArgs args,
            EngineConnections connections,
            String engine) {
        this.contract = contract;
        this.request = request;
        this.options = new ComponentOptions(request, args.plainDependencies());
        this.monitor = new EngineMonitor(
                connections, request.getMonitorEndpoint(), request.getType(), request.getName(), options);
        DeploymentState state = new DeploymentState(
                new DeploymentImpl.Config(
                        ImmutableMap.copyOf(request.getConfigMap()),
                        ImmutableSet.copyOf(request.getConfigSecretKeysList())),
                LOG,
                request.getOrganization(),
                request.getProject(),
                request.getStack(),
                "",
                request.getDryRun(),
                new EngineLog(connections, engine),
                monitor);
        state.runner = runner;
        this.deployment = new DeploymentImpl(state);
    }

    /** Makes the component; the answer may come before, if the construction is given up. */
    public CompletableFuture<ConstructResponse> start(Object args) {
        Thread thread = new Thread(() -> run(args), "construct " + request.getName());
        thread.setDaemon(true);
        thread.start();
        return answer;
    }

    /** Gives it up. */
    public void cancel(Throwable reason) {
        answer.completeExceptionally(reason);
    }

    private void run(Object args) {
        DeploymentInstanceHolder.setInstance(new DeploymentInstanceInternal(deployment));
        try {
            ComponentClass type = ComponentClass.of(contract.token());
            ComponentResource component = type.make(request.getName(), args, options.ofComponent());
            runner.allDone()
                    .thenCompose(nothing -> dependencies(type, component))
                    .thenApply(this::response)
                    .whenComplete((response, failure) -> {
                        if (failure == null) {
                            answer.complete(response);
                        } else {
                            answer.completeExceptionally(failure);
                        }
                    });
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        } finally {
            DeploymentInstanceHolder.setInstance(null);
        }
    }

    private ConstructResponse response(Map<String, List<String>> dependencies) {
        ConstructResponse.Builder response =
                ConstructResponse.newBuilder().setUrn(monitor.urn()).setState(monitor.outputs());
        dependencies.forEach((output, urns) -> response.putStateDependencies(
                output, PropertyDependencies.newBuilder().addAllUrns(urns).build()));
        return response.build();
    }

    private CompletableFuture<Map<String, List<String>>> dependencies(
            ComponentClass type, ComponentResource component) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        List<CompletableFuture<?>> waited = new ArrayList<>();
        for (String name : contract.outputs()) {
            Optional<Output<?>> output = type.output(component, name);
            List<String> urns = new ArrayList<>();
            output.ifPresent(value -> waited.add(Internal.of(value)
                    .getResources()
                    .thenCompose(resources -> CompletableFuture.allOf(resources.stream()
                            .map(resource -> urn(resource).thenAccept(urn -> add(urns, urn)))
                            .toArray(CompletableFuture[]::new)))));
            all.put(name, urns);
        }
        return CompletableFuture.allOf(waited.toArray(CompletableFuture[]::new)).thenApply(nothing -> all);
    }

    private static CompletableFuture<String> urn(Resource resource) {
        return Internal.of(resource.urn()).getValueOrDefault("");
    }

    private static void add(List<String> urns, String urn) {
        synchronized (urns) {
            if (!urn.isEmpty()) {
                urns.add(urn);
            }
        }
    }
}
