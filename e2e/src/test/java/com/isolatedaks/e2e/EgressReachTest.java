package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.EgressFirewall;
import com.isolatedaks.IsolatedNetwork;
import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.e2e.harness.PlannedBodies;
import com.isolatedaks.enums.EgressProtocol;
import com.isolatedaks.inputs.AllowedDestinationArgs;
import com.isolatedaks.inputs.EgressArgs;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.arm.ModelReader;
import com.isolatedaks.isolation.catalogue.Direction;
import com.isolatedaks.isolation.catalogue.Endpoint;
import com.isolatedaks.isolation.catalogue.Extensions;
import com.isolatedaks.isolation.catalogue.Feature;
import com.isolatedaks.isolation.catalogue.Features;
import com.isolatedaks.isolation.catalogue.Need;
import com.isolatedaks.isolation.catalogue.Way;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.reach.Reachability;
import com.isolatedaks.isolation.reach.Source;
import com.isolatedaks.isolation.reach.Target;
import com.isolatedaks.isolation.reach.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the components plan for each feature, read by the proof's own model: the places of the feature are reached, and none of
 * the catalogue's others. No engine runs.
 */
class EgressReachTest {
    private static final String REGION = "westeurope";
    private static final String ADDRESS = "10.10.224.4";
    private static final Set<String> FIREWALL =
            Set.of("Microsoft.Network/azureFirewalls", "Microsoft.Network/firewallPolicies/ruleCollectionGroups");

    static Stream<String> features() {
        return Features.all().stream().map(Feature::name);
    }

    @ParameterizedTest
    @MethodSource("features")
    void thePlacesOfAFeatureAreReachedExactlyWhenItIsOn(String name) {
        // given
        Feature feature = Features.named(name);
        List<Endpoint> let = let(feature);

        // when
        NetworkModel model =
                ModelReader.read(planned(EgressArgs.builder().features(name).build()));

        // then
        assertThat(places()).isNotEmpty().allSatisfy(place -> assertThat(
                        isReached(model, target(place), place.port(), protocol(place)))
                .as("%s %s %d", place.host(), place.transport(), place.port())
                .isEqualTo(let.stream().anyMatch(one -> covers(one, place))));
    }

    @Test
    void whatIsOnDoesNotOpenOtherPortsOrNames() {
        NetworkModel model = ModelReader.read(
                planned(EgressArgs.builder().features("WorkloadIdentity").build()));

        for (Endpoint place : let(Features.named("WorkloadIdentity"))) {
            assertThat(isReached(model, target(place), place.port(), Protocol.TCP))
                    .isTrue();
            assertThat(isReached(model, target(place), 80, Protocol.TCP)).isFalse();
            assertThat(isReached(model, target(place), place.port(), Protocol.UDP))
                    .isFalse();
        }
        assertThat(isReached(model, Target.inPublic("example.com", Optional.empty()), 443, Protocol.TCP))
                .isFalse();
    }

    @Test
    void destinationsOfOnesOwnAreReachedByNameTagAndRange() {
        NetworkModel model = ModelReader.read(planned(EgressArgs.builder()
                .allow(Map.of(
                        "git",
                                own().host("git.example.com")
                                        .protocol(EgressProtocol.Tcp)
                                        .port(22)
                                        .build(),
                        "pages", own().host("*.example.org").build(),
                        "range",
                                own().addressPrefix("203.0.113.0/28")
                                        .protocol(EgressProtocol.Udp)
                                        .port(4500)
                                        .build()))
                .build()));

        assertThat(isReached(model, Target.inPublic("git.example.com", Optional.empty()), 22, Protocol.TCP))
                .isTrue();
        assertThat(isReached(model, Target.inPublic("any.example.org", Optional.empty()), 443, Protocol.TCP))
                .isTrue();
        assertThat(isReached(model, Target.inPublic("git.example.com", Optional.empty()), 443, Protocol.TCP))
                .isFalse();
        assertThat(isReached(model, Target.at(Address.of("203.0.113.9")), 4500, Protocol.UDP))
                .isTrue();
        assertThat(isReached(model, Target.at(Address.of("203.0.113.16")), 4500, Protocol.UDP))
                .isFalse();
    }

    @Test
    void withoutItsFirewallTheOpenSecurityGroupLeadsNowhere() {
        List<ArmResource> planned =
                planned(EgressArgs.builder().features("WorkloadIdentity").build());

        NetworkModel without = ModelReader.read(planned.stream()
                .filter(resource -> !FIREWALL.contains(resource.type()))
                .toList());

        assertThat(planned).extracting(ArmResource::type).containsAll(FIREWALL);
        assertThat(places()).noneMatch(place -> isReached(without, target(place), place.port(), protocol(place)));
    }

    private static AllowedDestinationArgs.Builder own() {
        return AllowedDestinationArgs.builder().reason("Ours.");
    }

    private static List<ArmResource> planned(EgressArgs egress) {
        return PlannedBodies.of(ADDRESS, context -> {
            var network = new IsolatedNetwork(
                    "net",
                    IsolatedNetworkArgs.builder()
                            .resourceGroupName("group")
                            .location(REGION)
                            .addressSpace("10.10.0.0/16")
                            .enableFirewallSubnet(true)
                            .egress(egress)
                            .build());
            context.export(
                    "address",
                    new EgressFirewall("firewall", network.forFirewall().build()).privateAddress());
        });
    }

    /** What the catalogue says that a firewall has to let out. */
    private static List<Endpoint> let(Feature feature) {
        Stream<Endpoint> common =
                feature.extensionType().isPresent() ? Extensions.common().outside(REGION).stream() : Stream.of();
        boolean needsNothingAlways = feature.needs().stream().noneMatch(Need::isRequired);
        Stream<Endpoint> own = needsNothingAlways
                ? feature.endpointsIn(REGION).stream()
                        .filter(endpoint ->
                                endpoint.need().way() == Way.FIREWALL && endpoint.direction() == Direction.OUTBOUND)
                : feature.outside(REGION).stream();
        return Stream.concat(common, own).toList();
    }

    /** All that the catalogue knows outside. */
    private static List<Endpoint> places() {
        return Features.all().stream()
                .flatMap(feature -> feature.endpointsIn(REGION).stream())
                .filter(endpoint -> endpoint.direction() == Direction.OUTBOUND)
                .toList();
    }

    private static boolean covers(Endpoint let, Endpoint place) {
        return let.port() == place.port()
                && let.transport() == place.transport()
                && let.isServiceTag() == place.isServiceTag()
                && place.isNamedBy(let.host());
    }

    private static Target target(Endpoint place) {
        return place.isServiceTag()
                ? new Target(
                        "203.0.113.1",
                        Optional.empty(),
                        Set.of(place.host().toLowerCase(Locale.ROOT)),
                        Optional.empty())
                : Target.inPublic(place.host().replace("*", "any"), Optional.empty());
    }

    private static Protocol protocol(Endpoint place) {
        return Protocol.valueOf(place.transport().name());
    }

    private static boolean isReached(NetworkModel model, Target target, int port, Protocol protocol) {
        Subnet nodes = model.subnets()
                .filter(subnet -> subnet.id().name().equals("nodes"))
                .findFirst()
                .orElseThrow();
        return new Reachability(model).reach(Source.of(nodes), target, port, protocol) instanceof Verdict.Reached;
    }
}
