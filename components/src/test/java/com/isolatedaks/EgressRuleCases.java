package com.isolatedaks;

import static com.isolatedaks.testing.Clusters.brought;
import static com.isolatedaks.testing.Clusters.made;
import static com.isolatedaks.testing.Clusters.managed;

import com.isolatedaks.enums.ArtifactSource;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.enums.PrivateDnsZone;
import com.isolatedaks.inputs.AllowedDestinationArgs;
import com.isolatedaks.inputs.ApiServerArgs;
import com.isolatedaks.inputs.EgressArgs;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.isolation.rule.Rule;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.testing.Egresses;
import com.pulumi.core.Output;
import java.util.stream.Stream;

/** A case for every rule of what leaves through a firewall. */
final class EgressRuleCases {
    private EgressRuleCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(
                ofFirewall(
                        Rules.EGRESS_CATALOGUE,
                        "egress.features",
                        Egresses.appliance(EgressArgs.builder().features("WorkloadIdentities")),
                        Egresses.appliance(EgressArgs.builder().features("WorkloadIdentity", "BackupExtension"))),
                ofFirewall(
                        Rules.ALLOWED_DESTINATION,
                        "egress.allow.mine.host",
                        Egresses.appliance(Egresses.allowing(Egresses.git().host("*.example.com"))),
                        Egresses.appliance(Egresses.allowing(AllowedDestinationArgs.builder()
                                .host("*.example.com")
                                .reason("Ours.")))),
                ofFirewall(
                        Rules.ONE_FIREWALL,
                        "subnetId",
                        Egresses.appliance(EgressArgs.builder())
                                .egress(EgressArgs.builder().build()),
                        Egresses.appliance(EgressArgs.builder())),
                RuleCase.of(
                        Rules.DNS_PROXY_AND_ZONE,
                        "outbound.firewall",
                        brought().outbound(Egresses.behind(Egresses.allowing(Egresses.git()))),
                        brought()
                                .outbound(Egresses.behind(Egresses.allowing(Egresses.git())))
                                .apiServer(ApiServerArgs.builder()
                                        .privateDnsZone(PrivateDnsZone.None)
                                        .build())),
                RuleCase.of(
                        Rules.FIREWALL_NETWORK,
                        "outbound.firewall",
                        managed().outbound(Egresses.behind(EgressArgs.builder())),
                        made().outbound(Egresses.behind(EgressArgs.builder()))),
                RuleCase.of(
                        Rules.DIRECT_EGRESS,
                        "artifactSource",
                        direct(ArtifactSource.Cache),
                        direct(ArtifactSource.Direct)));
    }

    private static IsolatedAksClusterArgs.Builder direct(ArtifactSource ofFirewall) {
        return brought()
                .registryId((Output<String>) null)
                .artifactSource(ArtifactSource.Direct)
                .outbound(OutboundArgs.builder(
                                Egresses.behind(EgressArgs.builder().artifactSource(ofFirewall)))
                        .type(OutboundType.UserDefinedRouting)
                        .acknowledgeNotIsolated(true)
                        .build());
    }

    private static RuleCase ofFirewall(
            Rule rule, String path, EgressFirewallArgs.Builder breaking, EgressFirewallArgs.Builder passing) {
        return new RuleCase(
                rule,
                path,
                problems -> EgressFirewall.check("firewall", breaking.build(), problems),
                problems -> EgressFirewall.check("firewall", passing.build(), problems));
    }
}
