package com.isolatedaks.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterRangesTest {
    private static final Optional<AddressRange> NETWORK = Optional.of(AddressRange.of("192.168.0.0/16"));

    @Test
    void theDefaultsAreThoseOfAksAndDnsIsTheTenthService() {
        Problems problems = new Problems();

        ClusterRanges ranges =
                ClusterRanges.of(network().build(), NETWORK, problems).orElseThrow();

        assertThat(ranges.pods()).hasToString("10.244.0.0/16");
        assertThat(ranges.services()).hasToString("10.0.0.0/16");
        assertThat(ranges.dnsServiceIp()).isEqualTo("10.0.0.10");
    }

    @Test
    void podsServicesAndNetworkShareNoAddress() {
        assertThat(problems(network().podCidr("10.0.0.0/16"), NETWORK)).containsExactly("network.podCidr");
        assertThat(problems(network().podCidr("192.168.128.0/17"), NETWORK)).containsExactly("network.podCidr");
        assertThat(problems(network().serviceCidr("192.168.0.0/24"), NETWORK)).containsExactly("network.serviceCidr");
        assertThat(problems(network().serviceCidr("192.168.0.0/24"), Optional.empty()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.0.0/16", "172.30.0.0/16", "172.31.4.0/24", "192.0.2.0/24"})
    void rangesThatAksKeepsAreRefused(String range) {
        assertThat(problems(network().serviceCidr(range), NETWORK)).containsOnly("network.serviceCidr");
        assertThat(problems(network().podCidr(range), NETWORK)).containsOnly("network.podCidr");
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/12, false", "10.0.0.0/13, true", "10.0.0.0/28, true", "10.0.0.0/29, false"})
    void theServiceRangeIsSmallerThanATwelveAndHoldsATenthAddress(String range, boolean isRight) {
        assertThat(problems(network().serviceCidr(range), NETWORK).isEmpty()).isEqualTo(isRight);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.2, true",
        "10.0.255.254, true",
        "10.0.0.0, false",
        "10.0.0.1, false",
        "10.0.255.255, false",
        "10.1.0.10, false",
        "dns, false"
    })
    void theDnsServiceHasAFreeAddressOfTheServiceRange(String address, boolean isRight) {
        assertThat(problems(network().dnsServiceIp(address), NETWORK).isEmpty()).isEqualTo(isRight);
    }

    private static ClusterNetworkArgs.Builder network() {
        return ClusterNetworkArgs.builder();
    }

    private static List<String> problems(ClusterNetworkArgs.Builder network, Optional<AddressRange> virtualNetwork) {
        Problems problems = new Problems();
        Optional<ClusterRanges> ranges = ClusterRanges.of(network.build(), virtualNetwork, problems);
        assertThat(ranges.isPresent()).isEqualTo(problems.isEmpty());
        return problems.all().stream().map(Problem::path).toList();
    }
}
