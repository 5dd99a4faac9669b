package com.isolatedaks;

import static com.isolatedaks.LookupCase.CACHE_RULE;
import static com.isolatedaks.LookupCase.NETWORK;
import static com.isolatedaks.LookupCase.REGISTRY;
import static com.isolatedaks.LookupCase.found;
import static com.isolatedaks.testing.Clusters.brought;
import static com.isolatedaks.testing.Clusters.broughtNetwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.enums.PrivateDnsZone;
import com.isolatedaks.inputs.ApiServerArgs;
import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.testing.Clusters;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import com.pulumi.core.Output;
import com.pulumi.test.TestResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is brought is looked up before anything is made. */
class LookupTest {

    @ParameterizedTest
    @MethodSource("com.isolatedaks.LookupCase#all")
    void whatIsWrongInAzureIsReportedByItsRule(LookupCase lookup) {
        var problems = found(lookup.wrong().apply(new RecordingMocks()));

        assertThat(Stream.concat(problems.all().stream(), problems.warnings().stream()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.rule()).contains(lookup.rule()))
                .satisfies(problem -> assertThat(problem.path()).isEqualTo(lookup.path()));
    }

    @Test
    void whatIsRightPasses() {
        var problems = found(new RecordingMocks());

        assertThat(problems.all()).isEmpty();
        assertThat(problems.warnings()).isEmpty();
    }

    @Test
    void nothingIsMadeWhenSomethingIsWrong() {
        RecordingMocks mocks = new RecordingMocks().brought(REGISTRY, "publicNetworkAccess", "Enabled");

        TestResult result = Deployed.result(
                mocks, context -> new IsolatedAksCluster("aks", brought().build()));

        assertThat(result.exceptions())
                .filteredOn(InvalidInputsException.class::isInstance)
                .singleElement()
                .asString()
                .contains(
                        "registryId: the registry myregistry has public access, got \"Enabled\"; expected \"Disabled\"")
                .contains("(ISO-407: ");
        assertThat(mocks.graph()).isEmpty();
    }

    @Test
    void whatTheSameProgramMakesIsNotLookedUp() {
        Output<String> later = Output.of(new CompletableFuture<>());
        RecordingMocks mocks = new RecordingMocks()
                .brought(REGISTRY, "publicNetworkAccess", "Enabled")
                .brought(NETWORK, "id", null);

        var args = brought()
                .registryId(later)
                .network(broughtNetwork().nodeSubnetId(later).build())
                .build();

        assertThat(found(mocks, args).all()).isEmpty();
    }

    @Test
    void whatIsInAnotherSubscriptionIsOnlyWarnedOf() {
        var args = brought()
                .registryId(Clusters.REGISTRY.replace("/subscriptions/s/", "/subscriptions/hub/"))
                .network(broughtNetwork()
                        .nodeSubnetId(Clusters.NODES.replace("/subscriptions/s/", "/subscriptions/hub/"))
                        .build())
                .build();

        var problems = found(new RecordingMocks(), args);

        assertThat(problems.all()).isEmpty();
        assertThat(problems.warnings())
                .extracting(Problem::rule)
                .containsExactly(Optional.of(Rules.LOOKED_UP), Optional.of(Rules.LOOKED_UP));
    }

    @Test
    void aCacheRuleThatCachesSomethingElseIsNone() {
        RecordingMocks mocks = new RecordingMocks().brought(CACHE_RULE, "targetRepository", "*");

        assertThat(found(mocks).report()).hasValueSatisfying(report -> assertThat(report)
                .contains("caches something else, got \"mcr.microsoft.com/* as *\";")
                .contains("ISO-409"));
    }

    @Test
    void anIdOfSomethingElseIsNoRegistry() {
        assertThat(found(
                                new RecordingMocks(),
                                brought().registryId(Clusters.NETWORK).build())
                        .report())
                .hasValueSatisfying(report -> assertThat(report).startsWith("registryId: not the id of a registry"));
    }

    @Test
    void podsAndServicesKeepOutOfTheNetworkAndItsPeers() {
        RecordingMocks mocks = new RecordingMocks()
                .brought(NETWORK, "addressSpace", Map.of("addressPrefixes", List.of("10.244.4.0/24")))
                .brought(
                        NETWORK,
                        "virtualNetworkPeerings",
                        List.of(Map.of("remoteAddressSpace", Map.of("addressPrefixes", List.of("10.0.0.0/8")))));

        assertThat(found(mocks).all())
                .extracting(Problem::message)
                .extracting(message -> message.replaceFirst(",.*", ""))
                .containsExactly(
                        "the range overlaps the virtual network (10.244.4.0/24)",
                        "the range overlaps a peered network (10.0.0.0/8)",
                        "the range overlaps a peered network (10.0.0.0/8)");
    }

    @Test
    void customDnsServersGoWithAnyZoneButSystem() {
        RecordingMocks mocks = new RecordingMocks()
                .brought(NETWORK, "dhcpOptions", Map.of("dnsServers", List.of("168.63.129.16", "10.9.0.4")));
        RecordingMocks azures =
                new RecordingMocks().brought(NETWORK, "dhcpOptions", Map.of("dnsServers", List.of("168.63.129.16")));
        var none = brought()
                .apiServer(ApiServerArgs.builder()
                        .privateDnsZone(PrivateDnsZone.None)
                        .build())
                .build();

        assertThat(found(mocks, none).all()).isEmpty();
        assertThat(found(azures).all()).isEmpty();
        assertThat(found(mocks).all()).hasSize(1);
    }
}
