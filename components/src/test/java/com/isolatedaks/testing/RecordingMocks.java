package com.isolatedaks.testing;

import com.google.common.collect.ImmutableMap;
import com.pulumi.test.Mocks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.annotation.Nullable;

/** Answers as Azure would and remembers what was asked for. */
public final class RecordingMocks implements Mocks {
    /** A resource as the program registered it. */
    public record Registered(String type, String name, Map<String, Object> inputs, String importId) {}

    private static final String SCOPE = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/group/";

    private static final Map<String, String> READ = Map.of(
            "PrivateZone", "Microsoft.Network/privateDnsZones",
            "PrivateLinkScope", "Microsoft.Insights/privateLinkScopes",
            "Workspace", "Microsoft.OperationalInsights/workspaces",
            "AzureMonitorWorkspace", "Microsoft.Monitor/accounts");

    private final List<Registered> registered = new ArrayList<>();
    private final Set<String> existing;
    private final Map<String, Map<String, Object>> changes = new HashMap<>();
    private final Set<String> unanswered = new HashSet<>();
    private final Map<String, Map<String, Object>> answers = new HashMap<>();
    private String owner = "project/stack/acr";

    /** @param existing tokens of the functions that find a resource; others answer that there is none */
    public RecordingMocks(String... existing) {
        this.existing = Set.of(existing);
    }

    /** What is brought ({@link Clusters}) differs in a property; null takes the resource away. */
    public RecordingMocks brought(String token, String property, @Nullable Object value) {
        changes.computeIfAbsent(token, none -> new HashMap<>()).put(property, value);
        return this;
    }

    /** Nobody may call a function. */
    public RecordingMocks refused(String token) {
        changes.put(token, new HashMap<>());
        changes.get(token).put("id", null);
        unanswered.add(token);
        return this;
    }

    /** A function has an answer. */
    public RecordingMocks answering(String token, Map<String, Object> answer) {
        answers.put(token, answer);
        return this;
    }

    /** What exists belongs to somebody else. */
    public RecordingMocks ownedBy(String somebody) {
        owner = somebody;
        return this;
    }

    @Override
    public synchronized CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
        registered.add(new Registered(args.type, args.name, args.inputs, args.id));
        Map<String, Object> state = new HashMap<>(args.inputs);
        state.put("principalId", "principal-of-" + args.name);
        state.put("clientId", "client-of-" + args.name);
        state.put("loginServer", args.inputs.get("registryName") + ".azurecr.io");
        state.put("privateFQDN", "cluster.private.zone");
        state.put("fqdn", "cluster.public");
        if (args.type.endsWith(":ManagedCluster")) {
            state.put("oidcIssuerProfile", ImmutableMap.of("enabled", true, "issuerURL", "https://issuer/"));
            state.putIfAbsent(
                    "identityProfile",
                    ImmutableMap.of(
                            "kubeletidentity",
                            ImmutableMap.of("resourceId", "id-of-agentpool", "clientId", "client-of-agentpool")));
            // A list in the input, a map in what Azure answers.
            state.put("identity", ImmutableMap.of("type", "UserAssigned", "principalId", "", "tenantId", ""));
        }
        if (args.type.endsWith(":CredentialSet")) {
            state.put(
                    "identity", ImmutableMap.of("type", "SystemAssigned", "principalId", "principal-of-" + args.name));
        }
        if (args.type.endsWith(":Grafana")) {
            state.put(
                    "identity",
                    ImmutableMap.of(
                            "type", "SystemAssigned", "principalId", "principal-of-" + args.name, "tenantId", ""));
            state.put("properties", ImmutableMap.of("endpoint", "https://grafana"));
        }
        if (args.type.endsWith(":ManagedPrivateEndpoint")) {
            state.put("connectionState", ImmutableMap.of("status", "Pending", "description", ""));
        }
        return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(id(args)), state));
    }

    /** Some ids are read again. */
    private static String id(ResourceArgs args) {
        String armType = READ.getOrDefault(args.type.substring(args.type.lastIndexOf(':') + 1), "");
        return SCOPE + (armType.isEmpty() ? "" : "providers/" + armType + "/") + args.name;
    }

    @Override
    public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
        if (args.token.endsWith("listManagedClusterUserCredentials")) {
            return CompletableFuture.completedFuture(
                    Map.of("kubeconfigs", List.of(Map.of("name", "clusterUser", "value", "a2luZDogQ29uZmln"))));
        }
        if (args.token.endsWith("getClientConfig")) {
            return CompletableFuture.completedFuture(Map.of("subscriptionId", "s"));
        }
        if (answers.containsKey(args.token)) {
            return CompletableFuture.completedFuture(answers.get(args.token));
        }
        Map<String, Object> brought = BroughtResources.answer(args.token, args.args, changes);
        if (!brought.isEmpty()) {
            return CompletableFuture.completedFuture(brought);
        }
        if (unanswered.contains(args.token)) {
            return CompletableFuture.failedFuture(new IllegalStateException("AuthorizationFailed: no permission"));
        }
        if (existing.contains(args.token)) {
            return CompletableFuture.completedFuture(
                    Map.of("id", SCOPE + "found", "tags", Map.of("isolated-aks-owner", owner)));
        }
        return CompletableFuture.failedFuture(
                new IllegalStateException("Code=\"ResourceNotFound\" Message=\"there is none\""));
    }

    /** All custom resources and components except the stack, in no particular order. */
    public synchronized List<Registered> resources() {
        return registered.stream()
                .filter(resource -> !resource.type().equals("pulumi:pulumi:Stack"))
                .toList();
    }

    /** The resource of this name; fails if there is not exactly one. */
    public Registered named(String name) {
        List<Registered> found = resources().stream()
                .filter(resource -> resource.name().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one resource named " + name + ", found " + found + " among "
                    + resources().stream().map(Registered::name).sorted().toList());
        }
        return found.get(0);
    }

    /** {@code type name} of every resource, sorted, without the package of the type. */
    public List<String> graph() {
        return resources().stream()
                .map(resource -> resource.type().replaceFirst("^[^:]+:", "") + " " + resource.name())
                .sorted()
                .toList();
    }
}
