package com.isolatedaks.isolation.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.catalogue.PublicNames;
import com.isolatedaks.isolation.model.ArmId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names that a private endpoint will have, by what it leads to
 * (https://learn.microsoft.com/azure/private-link/private-endpoint-dns).
 */
final class EndpointNames {
    private EndpointNames() {}

    static List<String> of(ArmResource endpoint, Map<ArmId, ArmResource> resources) {
        JsonNode connection = connection(endpoint);
        ArmId target = new ArmId(connection.path("privateLinkServiceId").asText("/"));
        String name = target.name().toLowerCase(Locale.ROOT);
        String group = connection.at("/groupIds/0").asText();
        String region = Optional.ofNullable(resources.get(target))
                .map(resource -> resource.body().path("location").asText(""))
                .filter(place -> !place.isEmpty() && !place.equals("global"))
                .orElseGet(() -> endpoint.body().path("location").asText("unknown"))
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
        return switch (group) {
            case "registry" -> List.of(name + ".azurecr.io", name + "." + region + ".data.azurecr.io");
            case "vault" -> List.of(name + ".vault.azure.net");
            case "blob", "file", "queue", "table", "dfs", "web" -> List.of(name + "." + group + ".core.windows.net");
            case "prometheusMetrics" -> List.of(name + "." + region + ".prometheus.monitor.azure.com");
            case "grafana" -> List.of(name + "." + region + ".grafana.azure.com");
            // Those of a scope's own resources are made up by Azure; these are the same for all.
            case "azuremonitor" -> List.of("api.monitor.azure.com", "global.handler.control.monitor.azure.com");
            default -> List.of();
        };
    }

    /** The labels of an endpoint's names in a zone, each with its address. */
    static Map<String, String> labels(ArmResource endpoint, String zone) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (JsonNode config : endpoint.body().at("/properties/customDnsConfigs")) {
            String name = config.path("fqdn").asText();
            PublicNames.of(name)
                    .flatMap(service -> service.privateAlias(name))
                    .filter(alias -> alias.endsWith("." + zone.toLowerCase(Locale.ROOT)))
                    .ifPresent(alias -> labels.put(
                            alias.substring(0, alias.length() - zone.length() - 1),
                            config.at("/ipAddresses/0").asText()));
        }
        return labels;
    }

    private static JsonNode connection(ArmResource endpoint) {
        JsonNode automatic = endpoint.body().at("/properties/privateLinkServiceConnections/0/properties");
        return automatic.isMissingNode()
                ? endpoint.body().at("/properties/manualPrivateLinkServiceConnections/0/properties")
                : automatic;
    }
}
