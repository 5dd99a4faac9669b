package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.simulator.azure.Put;
import java.util.List;
import java.util.stream.Stream;

/**
 * What cannot be changed on an existing cluster
 * (https://github.com/hashicorp/terraform-provider-azurerm, ForceNew of azurerm_kubernetes_cluster; Azure's text is
 * {@code PropertyChangeNotAllowed}).
 */
final class ImmutableProperties {
    private static final List<String> OF_CLUSTER = List.of(
            "dnsPrefix",
            "fqdnSubdomain",
            "nodeResourceGroup",
            "enableRBAC",
            "diskEncryptionSetID",
            "linuxProfile/adminUsername",
            "identityProfile/kubeletidentity/resourceId",
            "networkProfile/serviceCidr",
            "networkProfile/dnsServiceIP",
            "networkProfile/loadBalancerSku",
            "networkProfile/networkMode",
            "networkProfile/podCidr");

    /** Property, and the only value that it may be changed to. */
    private static final List<List<String>> ONE_WAY = List.of(
            List.of("networkProfile/networkPlugin", "azure"),
            List.of("networkProfile/networkPluginMode", "overlay"),
            List.of("networkProfile/networkDataplane", "cilium"),
            List.of("networkProfile/networkPolicy", "cilium"));

    /** What else stays as it is when a request leaves it out. */
    private static final List<String> KEPT = List.of(
            "kubernetesVersion",
            "autoUpgradeProfile",
            "nodeProvisioningProfile",
            "networkProfile/networkPlugin",
            "networkProfile/networkPluginMode",
            "networkProfile/networkDataplane",
            "networkProfile/networkPolicy",
            "networkProfile/outboundType",
            "bootstrapProfile",
            "oidcIssuerProfile",
            "apiServerAccessProfile/enablePrivateCluster",
            "apiServerAccessProfile/enableVnetIntegration",
            "apiServerAccessProfile/privateDNSZone",
            "identityProfile");

    private ImmutableProperties() {}

    /** Azure keeps what a request leaves out and cannot or need not change; it does not fall back to its defaults. */
    static void keep(Put put) {
        put.before().ifPresent(old -> Stream.concat(OF_CLUSTER.stream(), KEPT.stream())
                .map(property -> "/properties/" + property)
                .filter(pointer -> !put.body().has(pointer) && old.body().has(pointer))
                .forEach(pointer ->
                        put.body().set(pointer, old.body().json().at(pointer).deepCopy())));
    }

    static void check(Put put) {
        OF_CLUSTER.forEach(property -> refuseChange(put, property));
        for (List<String> rule : ONE_WAY) {
            if (!put.body().is("/properties/" + rule.get(0), rule.get(1))) {
                refuseChange(put, rule.get(0));
            }
        }
        checkApiServer(put);
        boolean turnsIssuerOff =
                put.textBefore("/properties/oidcIssuerProfile/enabled").equals("true")
                        && !put.body().isTrue("/properties/oidcIssuerProfile/enabled");
        if (turnsIssuerOff) {
            throw ClusterErrors.refuse(
                    "OIDCIssuerCannotBeDisabled",
                    "properties.oidcIssuerProfile.enabled",
                    "The OIDC issuer of a cluster cannot be disabled.");
        }
    }

    /** VNet integration is there to stay; only with it can a cluster become private or public. */
    private static void checkApiServer(Put put) {
        String integration = "/properties/apiServerAccessProfile/enableVnetIntegration";
        boolean hadIntegration = put.textBefore(integration).equals("true");
        if (hadIntegration && !put.body().isTrue(integration)) {
            throw ClusterErrors.notChangeable("apiServerAccessProfile.enableVnetIntegration");
        }
        String isPrivate = "/properties/apiServerAccessProfile/enablePrivateCluster";
        boolean wasPrivate = put.textBefore(isPrivate).equals("true");
        if (!put.isCreate()
                && wasPrivate != put.body().isTrue(isPrivate)
                && !put.body().isTrue(integration)) {
            throw ClusterErrors.notChangeable("apiServerAccessProfile.enablePrivateCluster");
        }
        String zone = "/properties/apiServerAccessProfile/privateDNSZone";
        if (put.changes(zone) && !put.body().is(zone, "none")) {
            throw ClusterErrors.notChangeable("apiServerAccessProfile.privateDNSZone");
        }
    }

    private static void refuseChange(Put put, String property) {
        if (put.changes("/properties/" + property)) {
            throw ClusterErrors.notChangeable(property.replace('/', '.'));
        }
    }
}
