package com.isolatedaks.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.rule.Problems;
import com.pulumi.azurenative.network.inputs.SecurityRuleArgs;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SecurityPlanTest {
    private static final String INTERNET = "Internet";
    private static final int HTTPS = 443;

    /** A network with the pods of its clusters. */
    record Network(AddressPlan plan, List<AddressRange> pods) {
        List<SecurityPlan> plans() {
            return Stream.concat(
                            Stream.of(
                                    SecurityPlan.ofNodes(plan, pods, false),
                                    SecurityPlan.ofNodes(plan, pods, true),
                                    SecurityPlan.ofEndpoints(plan)),
                            plan.apiServer().stream().map(subnet -> SecurityPlan.ofApiServer(plan.nodes(), subnet)))
                    .toList();
        }
    }

    @Property(tries = 200)
    void nodesAndPodsReachEachOtherOnAnyPort(
            @ForAll("networks") Network network, @ForAll boolean isLeftToRoutes, @ForAll("ports") int port) {
        SecurityPlan plan = SecurityPlan.ofNodes(network.plan(), network.pods(), isLeftToRoutes);
        AddressRange nodes = network.plan().nodes().range();

        for (boolean isInbound : List.of(true, false)) {
            assertThat(decides(plan, isInbound, nodes, nodes.toString(), port)).contains(true);
            for (AddressRange pods : network.pods()) {
                assertThat(decides(plan, isInbound, nodes, pods.toString(), port))
                        .contains(true);
                assertThat(decides(plan, isInbound, pods, pods.toString(), port))
                        .contains(true);
            }
        }
    }

    @Property(tries = 200)
    void nothingReachesTheInternetUnlessItIsLeftToRoutes(
            @ForAll("networks") Network network, @ForAll("ports") int port) {
        AddressRange nodes = network.plan().nodes().range();

        for (SecurityPlan plan : network.plans()) {
            boolean isLeftToRoutes = plan.rules().stream().allMatch(PlannedRule::isAllowed);
            assertThat(decides(plan, false, nodes, INTERNET, port))
                    .isEqualTo(isLeftToRoutes ? Optional.empty() : Optional.of(false));
            network.pods().forEach(pods -> assertThat(decides(plan, false, pods, INTERNET, port))
                    .isEqualTo(isLeftToRoutes ? Optional.empty() : Optional.of(false)));
        }
    }

    @Property(tries = 200)
    void nodesReachTheirEndpointsAndTheirApiServerFromBothSides(@ForAll("networks") Network network) {
        AddressRange nodes = network.plan().nodes().range();
        SecurityPlan ofNodes = SecurityPlan.ofNodes(network.plan(), network.pods(), false);
        String endpoints = network.plan().endpoints().range().toString();

        assertThat(decides(ofNodes, false, nodes, endpoints, HTTPS)).contains(true);
        assertThat(decides(SecurityPlan.ofEndpoints(network.plan()), true, nodes, endpoints, HTTPS))
                .contains(true);
        network.plan().apiServer().ifPresent(subnet -> {
            String apiServer = subnet.range().toString();
            SecurityPlan ofApiServer = SecurityPlan.ofApiServer(network.plan().nodes(), subnet);
            for (int port : List.of(HTTPS, 4443)) {
                assertThat(decides(ofNodes, false, nodes, apiServer, port)).contains(true);
                assertThat(decides(ofApiServer, true, nodes, apiServer, port)).contains(true);
            }
            assertThat(decides(ofApiServer, true, "AzureLoadBalancer", apiServer, 9988))
                    .contains(true);
            assertThat(decides(ofApiServer, true, nodes, apiServer, 22)).isEmpty();
        });
    }

    @Property(tries = 200)
    void whatIsAllowedStaysInTheNetworkAndItsPods(@ForAll("networks") Network network) {
        for (SecurityPlan plan : network.plans()) {
            assertThat(plan.rules()).filteredOn(PlannedRule::isAllowed).allSatisfy(rule -> {
                assertThat(isOwn(network, rule.destination())).isTrue();
                assertThat(rule.source().equals("AzureLoadBalancer") || isOwn(network, rule.source()))
                        .isTrue();
            });
        }
    }

    @Property(tries = 200)
    void azureTakesTheRules(@ForAll("networks") Network network) {
        for (SecurityPlan plan : network.plans()) {
            assertThat(plan.rules()).extracting(PlannedRule::name).doesNotHaveDuplicates();
            assertThat(plan.rules())
                    .extracting(rule -> rule.isInbound() + " " + rule.priority())
                    .doesNotHaveDuplicates();
            assertThat(plan.rules())
                    .allSatisfy(rule -> assertThat(rule.priority()).isBetween(100, 4096));
        }
    }

    @Property(tries = 200)
    void noRuleNamesThePlatformOrTrustsTheTagOfTheNetwork(@ForAll("networks") Network network) {
        for (SecurityPlan plan : network.plans()) {
            assertThat(plan.rules())
                    .flatExtracting(rule -> List.of(rule.source(), rule.destination()))
                    .noneMatch(place -> place.startsWith("AzurePlatform") || place.equals("VirtualNetwork"));
        }
    }

    @Example
    void onePortAndSeveralGoIntoDifferentProperties() {
        AddressPlan plan = AddressPlan.of("10.10.0.0/16", SubnetOverrides.of(Optional.empty()), true, new Problems())
                .orElseThrow();
        List<SecurityRuleArgs> requests =
                SecurityPlan.ofApiServer(plan.nodes(), plan.apiServer().orElseThrow()).rules().stream()
                        .map(PlannedRule::request)
                        .toList();

        assertThat(requests.get(0).destinationPortRange()).isEmpty();
        assertThat(requests.get(0).destinationPortRanges()).isPresent();
        assertThat(requests.get(1).destinationPortRange()).isPresent();
        assertThat(requests.get(1).destinationPortRanges()).isEmpty();
    }

    @Provide
    Arbitrary<Network> networks() {
        Arbitrary<AddressPlan> plans = Combinators.combine(
                        Arbitraries.integers().between(8, 25), Arbitraries.of(true, false))
                .as((prefix, hasApiServer) -> AddressPlan.of(
                                "10.0.0.0/" + prefix,
                                SubnetOverrides.of(Optional.empty()),
                                hasApiServer,
                                new Problems())
                        .orElseThrow());
        Arbitrary<List<AddressRange>> pods = Arbitraries.integers()
                .between(0, 255)
                .map(octet -> AddressRange.of("100.%d.0.0/16".formatted(octet)))
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(5);
        return Combinators.combine(plans, pods).as(Network::new);
    }

    @Provide
    Arbitrary<Integer> ports() {
        return Arbitraries.integers().between(1, 65_535);
    }

    private static boolean isOwn(Network network, String place) {
        return AddressRange.parse(place)
                .filter(range -> network.plan().addressSpace().contains(range)
                        || network.pods().contains(range))
                .isPresent();
    }

    private static Optional<Boolean> decides(
            SecurityPlan plan, boolean isInbound, AddressRange source, String destination, int port) {
        return decides(plan, isInbound, source.toString(), destination, port);
    }

    /** Whether the first rule that matches lets through; empty if none does and Azure's default rules decide. */
    private static Optional<Boolean> decides(
            SecurityPlan plan, boolean isInbound, String source, String destination, int port) {
        return plan.rules().stream()
                .filter(rule -> rule.isInbound() == isInbound)
                .sorted(Comparator.comparing(PlannedRule::priority))
                .filter(rule -> covers(rule.source(), source) && covers(rule.destination(), destination))
                .filter(rule -> rule.ports().isEmpty() || rule.ports().contains(String.format(Locale.ROOT, "%d", port)))
                .map(PlannedRule::isAllowed)
                .findFirst();
    }

    private static boolean covers(String place, String other) {
        return place.equals("*")
                || place.equals(other)
                || AddressRange.parse(place)
                        .flatMap(range -> AddressRange.parse(other).map(range::contains))
                        .orElse(false);
    }
}
