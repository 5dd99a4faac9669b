package com.isolatedaks.isolation.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.state.StateReader;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;

/** What comes in from the internet to services: API servers, registries, workspaces, vaults, storage. */
public final class Ingress {
    private static final String CLUSTER = "Microsoft.ContainerService/managedClusters";
    private static final List<Type> TYPES = DataFile.rows("public-access.json", "types", Type.class);

    private Ingress() {}

    /**
     * A type with a public endpoint.
     *
     * @param type the ARM type
     * @param name what people call it
     * @param properties below {@code properties}, what shuts it
     * @param firewall rules that can shut it, too; null if it has none
     */
    record Type(String type, String name, List<String> properties, @Nullable String firewall) {}

    /** The ways in, each by one resource alone; what is not known yet is no way, but makes the proof undecided. */
    public static List<Leak> leaks(List<ArmResource> resources) {
        List<Leak> leaks = new ArrayList<>();
        for (ArmResource resource : resources) {
            if (resource.type().equalsIgnoreCase(CLUSTER)) {
                apiServer(resource, leaks);
            }
            for (Type type : TYPES) {
                if (resource.type().equalsIgnoreCase(type.type())) {
                    service(resource, type, leaks);
                }
            }
        }
        return leaks;
    }

    private static void apiServer(ArmResource cluster, List<Leak> leaks) {
        JsonNode access = cluster.body().at("/properties/apiServerAccessProfile");
        JsonNode isPrivate = access.path("enablePrivateCluster");
        if (!isPrivate.asBoolean() && !StateReader.isUnknown(isPrivate) && !StateReader.isUnknown(access)) {
            List<String> ranges = new ArrayList<>();
            access.path("authorizedIPRanges").forEach(range -> ranges.add(range.asText()));
            leaks.add(
                    new Leak(
                            LeakKind.API_SERVER,
                            cluster.id(),
                            ranges.isEmpty()
                                    ? "the internet"
                                    : "the internet (%s)".formatted(String.join(", ", ranges)),
                            "the API server of " + cluster.id().name(),
                            List.of(
                                    "the API server has a public address: apiServerAccessProfile.enablePrivateCluster is not true")));
        }
    }

    private static void service(ArmResource resource, Type type, List<Leak> leaks) {
        for (String property : type.properties()) {
            JsonNode value = resource.body().at("/properties/" + property);
            boolean isShut = value.asText().equalsIgnoreCase("Disabled") || isShut(resource, type);
            if (isShut || StateReader.isUnknown(value)) {
                continue;
            }
            ArmId id = resource.id();
            leaks.add(new Leak(
                    LeakKind.SERVICE,
                    id,
                    "the internet",
                    "the public endpoint of %s %s".formatted(type.name(), id.name()),
                    List.of("%s of %s is %s"
                            .formatted(
                                    property.replace('/', '.'),
                                    id.name(),
                                    value instanceof MissingNode ? "not set, which means Enabled" : value.asText()))));
        }
    }

    /** A firewall that denies by default and has no rule for the internet; rules for subnets let nobody else in. */
    private static boolean isShut(ArmResource resource, Type type) {
        if (type.firewall() == null) {
            return false;
        }
        JsonNode rules = resource.body().at("/properties/" + type.firewall());
        return rules.path("defaultAction").asText().equalsIgnoreCase("Deny")
                && rules.path("ipRules").isEmpty();
    }
}
