package com.isolatedaks.apiserver;

import static com.isolatedaks.testing.Clusters.brought;
import static com.isolatedaks.testing.Clusters.managed;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.ApiServerAccess;
import com.isolatedaks.enums.PrivateDnsZone;
import com.isolatedaks.inputs.ApiServerArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiServerRulesTest {
    private static final String ZONES =
            "/subscriptions/s/resourceGroups/dns/providers/Microsoft.Network/privateDnsZones/";

    @Test
    void theNameIsFoundInOnePlace() {
        assertThat(paths(brought()
                        .apiServer(ApiServerArgs.builder()
                                .privateDnsZone(PrivateDnsZone.System)
                                .privateDnsZoneId(ZONES + "privatelink.westeurope.azmk8s.io")
                                .build())))
                .containsExactly("apiServer.privateDnsZone");
    }

    @Test
    void rolesCanExistOnlyOnAZoneThatIsBrought() {
        assertThat(paths(brought()
                        .apiServer(
                                ApiServerArgs.builder().assumeRolesExist(true).build())))
                .containsExactly("apiServer.assumeRolesExist");
    }

    @ParameterizedTest
    @CsvSource({
        "PrivateLink, privatelink.westeurope.azmk8s.io, true",
        "PrivateLink, PrivateLink.WestEurope.azmk8s.io, true",
        "PrivateLink, team.privatelink.westeurope.azmk8s.io, true",
        "PrivateLink, teamprivatelink.westeurope.azmk8s.io, false",
        "PrivateLink, private.westeurope.azmk8s.io, false",
        "PrivateLink, privatelink.we.azmk8s.io, false",
        "VnetIntegration, private.westeurope.azmk8s.io, true",
        "VnetIntegration, team.private.westeurope.azmk8s.io, true",
        "VnetIntegration, privatelink.westeurope.azmk8s.io, false"
    })
    void theZonesNameFollowsRegionAndAccess(ApiServerAccess access, String zone, boolean isRight) {
        assertThat(paths(managed()
                                .apiServer(ApiServerArgs.builder()
                                        .access(access)
                                        .privateDnsZoneId(ZONES + zone)
                                        .build()))
                        .isEmpty())
                .isEqualTo(isRight);
    }

    @Test
    void whatIsNoZonesIdIsRefused() {
        assertThat(paths(brought()
                        .apiServer(ApiServerArgs.builder()
                                .privateDnsZoneId("privatelink.westeurope.azmk8s.io")
                                .build())))
                .containsExactly("apiServer.privateDnsZoneId");
    }

    @Test
    void theKeyOfAFurtherNetworkIsItsLinksName() {
        assertThat(paths(brought()
                        .apiServer(ApiServerArgs.builder()
                                .furtherVirtualNetworks(Map.of(
                                        "the hub",
                                        LinkedNetworkArgs.builder()
                                                .virtualNetworkId("/subscriptions/s")
                                                .build()))
                                .build())))
                .containsExactly("apiServer.furtherVirtualNetworks.the hub");
    }

    private static List<String> paths(IsolatedAksClusterArgs.Builder args) {
        Problems problems = new Problems();
        ApiServerRules.check(args.build(), problems);
        return problems.all().stream().map(Problem::path).toList();
    }
}
