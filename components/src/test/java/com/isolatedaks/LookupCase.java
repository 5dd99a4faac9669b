package com.isolatedaks;

import com.isolatedaks.cluster.BroughtNetwork;
import com.isolatedaks.cluster.ClusterRules;
import com.isolatedaks.engine.Azure;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rule;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.registry.BroughtRegistry;
import com.isolatedaks.testing.Clusters;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A rule about what is brought: Azure answers with something wrong.
 *
 * @param path what a user hears of
 * @param wrong what is wrong in Azure
 */
record LookupCase(Rule rule, String path, UnaryOperator<RecordingMocks> wrong) {
    static final String REGISTRY = "azure-native:containerregistry:getRegistry";
    static final String CACHE_RULE = "azure-native:containerregistry:getCacheRule";
    static final String NETWORK = "azure-native:network:getVirtualNetwork";

    static Stream<LookupCase> all() {
        return Stream.of(
                new LookupCase(Rules.NETWORK_EXISTS, "network.nodeSubnetId", gone(NETWORK)),
                new LookupCase(
                        Rules.DNS_SERVERS_AND_ZONE,
                        "apiServer.privateDnsZone",
                        with(NETWORK, "dhcpOptions", Map.of("dnsServers", List.of("10.9.0.4")))),
                new LookupCase(Rules.REGISTRY_EXISTS, "registryId", gone(REGISTRY)),
                new LookupCase(
                        Rules.REGISTRY_PREMIUM,
                        "registryId",
                        with(REGISTRY, "sku", Map.of("name", "Standard", "tier", "Standard"))),
                new LookupCase(Rules.REGISTRY_PRIVATE, "registryId", with(REGISTRY, "publicNetworkAccess", "Enabled")),
                new LookupCase(
                        Rules.REGISTRY_ARM_TOKENS,
                        "registryId",
                        with(
                                REGISTRY,
                                "policies",
                                Map.of("azureADAuthenticationAsArmPolicy", Map.of("status", "disabled")))),
                new LookupCase(Rules.BOOTSTRAP_CACHE_RULE, "registryId", gone(CACHE_RULE)),
                new LookupCase(Rules.LOOKED_UP, "registryId", mocks -> mocks.refused(REGISTRY)));
    }

    /** What is found wrong with the cluster of {@link Clusters#brought()}. */
    static Problems found(RecordingMocks azure) {
        return found(azure, Clusters.brought().build());
    }

    static Problems found(RecordingMocks azure, IsolatedAksClusterArgs args) {
        Problems problems = new Problems();
        Deployed.run(azure, context -> {
            BroughtRegistry.ask(args, Azure.of(null)).accept(problems);
            BroughtNetwork.ask(args, Azure.of(null)).accept(ClusterRules.check("aks", args, new Problems()), problems);
        });
        return problems;
    }

    static UnaryOperator<RecordingMocks> gone(String token) {
        return mocks -> mocks.brought(token, "id", null);
    }

    static UnaryOperator<RecordingMocks> with(String token, String property, Object value) {
        return mocks -> mocks.brought(token, property, value);
    }

    @Override
    public String toString() {
        return rule.id() + " " + rule.title();
    }
}
