package com.isolatedaks.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AddressPlanTest {

    @Test
    void theLayoutIsFrozen() {
        AddressPlan plan = plan("10.10.0.0/16", SubnetOverrides.NONE, true);

        assertThat(plan.nodes().range()).hasToString("10.10.0.0/17");
        assertThat(plan.endpoints().range()).hasToString("10.10.128.0/18");
        assertThat(plan.apiServer().orElseThrow().range()).hasToString("10.10.192.0/19");
        assertThat(plan.subnets()).extracting(SubnetPlan::name).containsExactly("nodes", "endpoints", "api-server");
    }

    @Property
    void subnetsLieInTheAddressSpaceAndShareNothing(
            @ForAll @IntRange(min = 8, max = 25) int prefix, @ForAll @IntRange(max = 100) int index) {
        AddressRange space = AddressRange.of("10.0.0.0/8").subrange(prefix, index % (1 << Math.min(prefix - 8, 6)));

        List<SubnetPlan> subnets =
                plan(space.toString(), SubnetOverrides.NONE, true).subnets();

        for (SubnetPlan subnet : subnets) {
            assertThat(space.contains(subnet.range())).isTrue();
            assertThat(subnet.range().prefixLength()).isLessThanOrEqualTo(28);
            assertThat(subnets).filteredOn(other -> other != subnet).noneMatch(other -> other.range()
                    .overlaps(subnet.range()));
        }
    }

    @Property
    void aSubnetNeverMovesWhenAnotherIsAdded(@ForAll @IntRange(min = 8, max = 25) int prefix) {
        String space = AddressRange.of("10.0.0.0/8").subrange(prefix, 0).toString();

        AddressPlan without = plan(space, SubnetOverrides.NONE, false);
        AddressPlan with = plan(space, SubnetOverrides.NONE, true);

        assertThat(with.nodes()).isEqualTo(without.nodes());
        assertThat(with.endpoints()).isEqualTo(without.endpoints());
    }

    @Test
    void chosenRangesReplacePlannedOnes() {
        AddressPlan plan = plan("192.168.0.0/16", overrides("192.168.1.0/24", "192.168.2.0/24", null), false);

        assertThat(plan.nodes().range()).hasToString("192.168.1.0/24");
        assertThat(plan.endpoints().range()).hasToString("192.168.2.0/24");
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        List<Problem> problems =
                problems("192.168.0.1/16", overrides("192.168.0.0/30", "none", "192.168.3.0/28"), false);

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "addressSpace: the range has host bits set, got \"192.168.0.1/16\"; expected \"192.168.0.0/16\"; clear the bits after the prefix",
                        "subnetPrefixes.apiServer: set although no API server subnet is made; set enableApiServerSubnet to true or remove it",
                        "subnetPrefixes.nodes: the range is too small, got \"192.168.0.0/30\"; expected a /8 to a /28; choose a shorter prefix (ISO-203: https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning)",
                        "subnetPrefixes.endpoints: not an address range, got \"none\"; expected IPv4 CIDR notation such as \"10.10.0.0/16\"; correct the range");
    }

    @Test
    void anAddressSpaceThatIsTooSmallOrTooLargeIsRefused() {
        assertThat(problems("10.0.0.0/26", SubnetOverrides.NONE, false))
                .extracting(Problem::message)
                .containsExactly(
                        "the range is too small, got \"10.0.0.0/26\"; expected a /8 to a /25; choose a shorter prefix");
        assertThat(problems("10.0.0.0/25", SubnetOverrides.NONE, false)).isEmpty();
        assertThat(problems("8.0.0.0/7", SubnetOverrides.NONE, false)).hasSize(1);
        assertThat(problems("10.0.0.0/8", SubnetOverrides.NONE, false)).isEmpty();
    }

    @Test
    void addressesThatAzureKeepsAreRefused() {
        assertThat(problems("169.254.0.0/20", SubnetOverrides.NONE, false))
                .extracting(Problem::message)
                .allMatch(message -> message.startsWith("the range overlaps 169.254.0.0/16"));
        assertThat(problems("168.63.0.0/16", SubnetOverrides.NONE, false)).hasSize(1);
    }

    @Test
    void aSubnetOutsideOfTheAddressSpaceIsRefused() {
        assertThat(problems("10.0.0.0/16", overrides("10.1.0.0/24", null, null), false))
                .extracting(Problem::message)
                .containsExactly(
                        "the subnet lies outside of the virtual network, got \"10.1.0.0/24\"; expected a range inside addressSpace (10.0.0.0/16); move the subnet or enlarge addressSpace");
    }

    @Test
    void aChosenRangeMayNotOverlapAPlannedOne() {
        assertThat(problems("10.0.0.0/16", overrides(null, "10.0.127.0/24", null), false))
                .extracting(Problem::path)
                .containsExactly("subnetPrefixes.endpoints");
    }

    @Test
    void subnetsThatTouchDoNotOverlap() {
        assertThat(problems("10.0.0.0/16", overrides("10.0.0.0/24", "10.0.1.0/24", null), false))
                .isEmpty();
    }

    private static AddressPlan plan(String space, SubnetOverrides overrides, boolean enableApiServerSubnet) {
        Problems problems = new Problems();
        AddressPlan plan = AddressPlan.of(space, overrides, enableApiServerSubnet, problems)
                .orElseThrow(() -> new AssertionError(problems.all()));
        assertThat(problems.isEmpty()).isTrue();
        return plan;
    }

    private static List<Problem> problems(String space, SubnetOverrides overrides, boolean enableApiServerSubnet) {
        Problems problems = new Problems();
        Optional<AddressPlan> plan = AddressPlan.of(space, overrides, enableApiServerSubnet, problems);
        assertThat(plan.isPresent()).isEqualTo(problems.isEmpty());
        return problems.all();
    }

    @Test
    void aFirewallsSubnetMovesNoOther() {
        AddressPlan without = AddressPlan.of("10.0.0.0/16", SubnetOverrides.NONE, true, false, new Problems())
                .orElseThrow();
        AddressPlan with = AddressPlan.of("10.0.0.0/16", SubnetOverrides.NONE, true, true, new Problems())
                .orElseThrow();

        assertThat(with.subnets()).containsAll(without.subnets());
        assertThat(with.firewall()).contains(new SubnetPlan("AzureFirewallSubnet", AddressRange.of("10.0.224.0/26")));
        assertThat(with.firewallAddress()).contains("10.0.224.4");
        assertThat(without.firewallAddress()).isEmpty();
    }

    @Test
    void aFirewallsSubnetIsAtLeastASlash26() {
        assertThat(ofFirewall("10.0.0.0/23", null)).isEmpty();
        assertThat(ofFirewall("10.0.0.0/24", null)).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("its last eighth is too small for a firewall's subnet"));
        assertThat(ofFirewall("10.0.0.0/16", "10.0.250.0/26")).isEmpty();
        assertThat(ofFirewall("10.0.0.0/16", "10.0.250.0/27"))
                .extracting(Problem::path)
                .containsExactly("subnetPrefixes.firewall");
    }

    private static List<Problem> ofFirewall(String space, @Nullable String firewall) {
        Problems problems = new Problems();
        SubnetOverrides overrides = new SubnetOverrides(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.ofNullable(firewall));
        AddressPlan.of(space, overrides, false, true, problems);
        return problems.all();
    }

    private static SubnetOverrides overrides(String nodes, String endpoints, String apiServer) {
        return new SubnetOverrides(
                Optional.ofNullable(nodes),
                Optional.ofNullable(endpoints),
                Optional.ofNullable(apiServer),
                Optional.empty());
    }
}
