package com.isolatedaks.monitoring;

import com.isolatedaks.MonitoringPrivateLinksArgs;
import com.isolatedaks.engine.ArmId;
import com.isolatedaks.engine.Azure;
import com.isolatedaks.engine.Known;
import com.isolatedaks.engine.Lookup;
import com.isolatedaks.inputs.MonitoringHubArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.pulumi.azurenative.monitor.MonitorFunctions;
import com.pulumi.azurenative.monitor.inputs.GetPrivateLinkScopePlainArgs;
import com.pulumi.azurenative.monitor.outputs.GetPrivateLinkScopeResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A hub's private link scope, looked up before anything is made: whether there is room for one more private endpoint.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-monitor/logs/private-link-design#consider-ampls-limits">Limits</a>
 */
public final class JoinedScope {
    private static final String PATH = "hub.privateLinkScopeId";
    private static final int MOST_ENDPOINTS = 10;

    private final ArmId id;
    private final String endpointName;
    private final Azure azure;
    private final CompletableFuture<Lookup<GetPrivateLinkScopeResult>> scope;

    private JoinedScope(ArmId id, String endpointName, Azure azure) {
        this.id = id;
        this.endpointName = endpointName;
        this.azure = azure;
        this.scope = Lookup.of(MonitorFunctions.getPrivateLinkScopePlain(
                GetPrivateLinkScopePlainArgs.builder()
                        .resourceGroupName(id.resourceGroup())
                        .scopeName(id.name())
                        .build(),
                azure.options()));
    }

    /**
     * Begins to look up the scope of the inputs, if it is known and gets an endpoint.
     *
     * @return waits for the answer and reports a scope that is not there or has no room
     */
    public static Consumer<Problems> ask(String componentName, MonitoringPrivateLinksArgs args, Azure azure) {
        MonitoringPlan plan = MonitoringPlan.of(componentName, args);
        return args.hub()
                .map(MonitoringHubArgs::privateLinkScopeId)
                .flatMap(Known::value)
                .flatMap(text -> ArmId.of("Microsoft.Insights/privateLinkScopes", text))
                .<Consumer<Problems>>map(
                        id -> new JoinedScope(id, plan.makesEndpoint() ? plan.endpointName() : "", azure)::check)
                .orElse(problems -> {});
    }

    private void check(Problems problems) {
        Lookup<GetPrivateLinkScopeResult> answer = scope.join();
        // The function looks into the provider's own subscription, where another scope may have the name.
        var found = answer.found().filter(result -> id.isSameAs(result.id()));
        if (found.isEmpty() && answer.failure().isEmpty() && azure.isInSubscription(id)) {
            problems.add(
                    Rules.JOINED_SCOPE,
                    PATH,
                    "there is no such private link scope",
                    id.toString(),
                    "a scope that exists",
                    "make it first, or leave hub out");
        }
        found.filter(result -> !endpointName.isEmpty()).ifPresent(result -> checkRoom(result, problems));
    }

    private void checkRoom(GetPrivateLinkScopeResult result, Problems problems) {
        List<String> others = result.privateEndpointConnections().stream()
                .flatMap(connection -> connection.privateEndpoint().stream())
                .map(endpoint -> endpoint.id())
                .filter(endpoint -> !endpoint.endsWith("/" + endpointName))
                .toList();
        if (others.size() >= MOST_ENDPOINTS) {
            problems.add(
                    Rules.SCOPE_ENDPOINTS,
                    PATH,
                    "the scope %s has %d private endpoints already, and Azure allows %d; join the zones of one of them by hub.privateDnsZones"
                            .formatted(id.name(), others.size(), MOST_ENDPOINTS));
        }
    }
}
