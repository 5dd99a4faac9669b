package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.isolation.catalogue.NameRule;
import com.isolatedaks.isolation.catalogue.NameRules;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.StableGuid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A cluster's agent pools: each is a resource of its own, and they are an array of the cluster too. */
final class AgentPools {
    private static final String PROFILES = "/properties/agentPoolProfiles";

    private AgentPools() {}

    /** Takes the profiles out of a cluster's new body. */
    static List<Body> take(Body cluster) {
        List<Body> profiles = cluster.objects(PROFILES);
        cluster.remove(PROFILES);
        return profiles;
    }

    /** Checks the profiles of a cluster's write and completes them. */
    static void check(ClusterPut cluster, AgentPoolVersions versions) {
        ClusterQuotas.checkPools(cluster.pools().size());
        boolean isNewCluster = cluster.put().isCreate();
        boolean hasSystemPool = cluster.pools().stream().anyMatch(pool -> pool.is("/mode", "System"));
        if (isNewCluster && !hasSystemPool) {
            throw AgentPoolRules.systemPoolMissing();
        }
        for (Body pool : cluster.pools()) {
            NameRule rule = NameRules.of(AgentPoolBehaviour.TYPE);
            if (!rule.accepts(pool.text("/name"))) {
                throw ClusterErrors.invalidParameter(
                        "agentPoolProfile.name",
                        "The agent pool name '%s' is invalid; expected %s."
                                .formatted(pool.text("/name"), rule.expectation()));
            }
            Optional<AzureResource> existing = cluster.resources().find(id(cluster, pool));
            if (!isNewCluster && existing.isEmpty()) {
                // https://github.com/pulumi/pulumi-azure-native/issues/579
                throw ClusterErrors.invalidParameter(
                        "agentPoolProfiles",
                        ("A new agent pool '%s' was introduced. Adding agent pools to an existing cluster is not allowed"
                                        + " through managed cluster operations; use agent pool operations.")
                                .formatted(pool.text("/name")));
            }
            Optional<Body> before = existing.map(
                    resource -> Body.of(resource.copy().body().json().withObject("/properties")));
            before.ifPresent(old -> AgentPoolRules.checkUnchanged(old, pool));
            versions.checkProfile(pool, before);
            AgentPoolRules.complete(pool, cluster.isOverlay());
            versions.complete(pool, before);
        }
    }

    /** Writes the profiles as resources; pools that are not among them stay as they are. */
    static void save(ClusterPut cluster) {
        for (Body pool : cluster.pools()) {
            Body properties = pool.copy().remove("/name").remove("/provisioningState");
            ResourceId id = id(cluster, pool);
            properties.set(
                    "/eTag",
                    StableGuid.of("etag", id + cluster.resources().now().toString()));
            cluster.resources()
                    .save(new AzureResource(
                            id, ProvisioningState.Succeeded, Body.empty().set("/properties", properties)));
            new NodeScaleSet(cluster.put().id(), cluster.body(), id).save(properties, cluster.resources());
        }
    }

    /** Puts the pools, as they are, into the cluster's answer. */
    static void show(AzureResource cluster, Resources resources) {
        List<Body> profiles = new ArrayList<>();
        for (AzureResource pool : resources.children(cluster.id(), AgentPoolBehaviour.TYPE)) {
            Body profile = Body.of(pool.copy().body().json().withObject("/properties"));
            boolean followsCluster = cluster.state() != ProvisioningState.Succeeded;
            profiles.add(profile.set("/name", pool.id().name())
                    .set("/provisioningState", (followsCluster ? cluster.state() : pool.state()).name()));
        }
        cluster.body().set(PROFILES, profiles);
    }

    private static ResourceId id(ClusterPut cluster, Body pool) {
        return cluster.put().id().child("agentPools", pool.text("/name"));
    }
}
