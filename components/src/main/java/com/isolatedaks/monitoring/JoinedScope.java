package com.isolatedaks.monitoring;

import com.isolatedaks.MonitoringPrivateLinksArgs;
import com.isolatedaks.engine.ArmId;
import com.isolatedaks.engine.Azure;
import com.isolatedaks.engine.Known;
import com.isolatedaks.engine.Lookup;
import com.isolatedaks.engine.Question;
import com.isolatedaks.inputs.MonitoringHubArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.pulumi.azurenative.monitor.MonitorFunctions;
import com.pulumi.azurenative.monitor.inputs.GetPrivateLinkScopePlainArgs;
import com.pulumi.azurenative.monitor.outputs.GetPrivateLinkScopeResult;
import java.util.List;
import java.util.function.Consumer;

/**
 * A hub's private link scope, looked up before anything is made: whether there is room for one more private endpoint.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-monitor/logs/private-link-design#consider-ampls-limits">Limits</a>
 */
public final class JoinedScope {
    private static final String PATH = "hub.privateLinkScopeId";
    private static final int MOST_ENDPOINTS = 10;

    private final String endpointName;
    private final Question<GetPrivateLinkScopeResult> scope;

    private JoinedScope(ArmId id, String endpointName, Azure azure) {
        this.endpointName = endpointName;
        this.scope = new Question<>(
                id,
                Lookup.of(MonitorFunctions.getPrivateLinkScopePlain(
                        GetPrivateLinkScopePlainArgs.builder()
                                .resourceGroupName(id.resourceGroup())
                                .scopeName(id.name())
                                .build(),
                        azure.options())),
                GetPrivateLinkScopeResult::id,
                azure);
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
        scope.answered(
                found -> checkRoom(found, problems),
                () -> problems.add(
                        Rules.JOINED_SCOPE,
                        PATH,
                        "there is no such private link scope",
                        scope.id().toString(),
                        "a scope that exists",
                        "make it first, or leave hub out"),
                // A hub in another subscription is the usual case, and nothing to warn of.
                reason -> {});
    }

    private void checkRoom(GetPrivateLinkScopeResult result, Problems problems) {
        if (endpointName.isEmpty()) {
            return;
        }
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
                            .formatted(scope.id().name(), others.size(), MOST_ENDPOINTS));
        }
    }
}
