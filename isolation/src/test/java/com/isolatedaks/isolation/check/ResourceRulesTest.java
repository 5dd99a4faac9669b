package com.isolatedaks.isolation.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.model.ArmId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceRulesTest {
    private static final String CLUSTER = "Microsoft.ContainerService/managedClusters";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ISO-213 | networkProfile.networkPlugin            | {'networkProfile': {'networkPlugin': 'kubenet'}}",
                "ISO-307 | apiServerAccessProfile.authorizedIPRanges | {'apiServerAccessProfile': {'enablePrivateCluster': true, 'authorizedIPRanges': ['1.2.3.4/32']}}",
                "ISO-308 | apiServerAccessProfile.enablePrivateClusterPublicFQDN | {'apiServerAccessProfile': {'privateDNSZone': 'none', 'enablePrivateClusterPublicFQDN': false}}",
                "ISO-510 | bootstrapProfile.artifactSource           | {'networkProfile': {'outboundType': 'none'}}",
                "ISO-510 | bootstrapProfile.artifactSource           | {'networkProfile': {'outboundType': 'block'}, 'bootstrapProfile': {'artifactSource': 'Direct'}}",
                "ISO-605 | autoUpgradeProfile.nodeOSUpgradeChannel   | {'autoUpgradeProfile': {'nodeOSUpgradeChannel': 'Unmanaged'}}",
                "ISO-620 | servicePrincipalProfile.clientId          | {'servicePrincipalProfile': {'clientId': '1f1f'}}",
                "ISO-621 | agentPoolProfiles[1].osType               | {'agentPoolProfiles': [{'osType': 'Linux'}, {'osType': 'Windows'}]}",
                "ISO-622 | agentPoolProfiles[0].enableNodePublicIP   | {'agentPoolProfiles': [{'enableNodePublicIP': true}]}"
            })
    void clusterThatBreaksARuleIsNamedWithTheProperty(String rule, String property, String properties) {
        assertThat(of(CLUSTER, properties)).singleElement().satisfies(violation -> {
            assertThat(violation.rule().id()).isEqualTo(rule);
            assertThat(violation.property()).isEqualTo(property);
            assertThat(violation.message())
                    .contains(", got ", "; expected ", "; ")
                    .doesNotContain("1f1f", "1.2.3.4");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'networkProfile': {'networkPlugin': 'azure', 'outboundType': 'loadBalancer'}}",
                "{'apiServerAccessProfile': {'enablePrivateCluster': true, 'authorizedIPRanges': []}}",
                "{'apiServerAccessProfile': {'enablePrivateCluster': false, 'authorizedIPRanges': ['1.2.3.4/32']}}",
                "{'apiServerAccessProfile': {'privateDNSZone': 'none'}}",
                "{'networkProfile': {'outboundType': 'none'}, 'bootstrapProfile': {'artifactSource': 'cache'}}",
                "{'servicePrincipalProfile': {'clientId': 'msi'}}",
                "{'agentPoolProfiles': [{'osType': 'Linux', 'enableNodePublicIP': false}, {}]}"
            })
    void clusterAtTheBoundaryBreaksNone(String properties) {
        assertThat(of(CLUSTER, properties)).isEmpty();
    }

    @Test
    void whatIsNotKnownYetBreaksNothing() {
        String unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

        assertThat(of(
                        CLUSTER,
                        "{'networkProfile': {'outboundType': 'none'}, 'bootstrapProfile': '%s'}".formatted(unknown)))
                .isEmpty();
        assertThat(of(CLUSTER, "{'agentPoolProfiles': [{'osType': '%s'}]}".formatted(unknown)))
                .isEmpty();
    }

    @Test
    void messageSaysWhatIsMeantWhereNothingIsSaid() {
        assertThat(of(CLUSTER, "{'networkProfile': {'outboundType': 'block'}}"))
                .singleElement()
                .hasToString(
                        "bootstrapProfile.artifactSource: breaks ISO-510, Outbound type none or block goes with artifacts from"
                                + " a private registry, got nothing, which means Direct; expected Cache; set it to Cache");
    }

    @Test
    void rulesAreThoseOfTheRuleFileInTheirOrder() {
        assertThat(ResourceRules.rules())
                .extracting(rule -> rule.id())
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("ISO-510");
    }

    private static List<Violation> of(String type, String properties) {
        try {
            return ResourceRules.violations(new ArmResource(
                    new ArmId("/subscriptions/s/resourceGroups/g/providers/" + type + "/x"),
                    type,
                    new ObjectMapper()
                            .readTree("{'properties': %s}".formatted(properties).replace('\'', '"'))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
