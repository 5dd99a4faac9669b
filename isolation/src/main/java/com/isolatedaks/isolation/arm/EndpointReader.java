package com.isolatedaks.isolation.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.PrivateEndpoint;
import com.isolatedaks.isolation.network.Address;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads private endpoints; Azure says in {@code customDnsConfigs} which names they have at which addresses. */
final class EndpointReader {
    private static final String TYPE = "Microsoft.Network/privateEndpoints";
    private static final String CONFIGS = "/properties/customDnsConfigs";

    private EndpointReader() {}

    static List<PrivateEndpoint> read(ArmResources resources) {
        return resources.ofType(TYPE).stream()
                .flatMap(endpoint -> endpoint(endpoint).stream())
                .toList();
    }

    private static Optional<PrivateEndpoint> endpoint(ArmResource endpoint) {
        Optional<JsonNode> connection = Stream.of(
                        "/properties/privateLinkServiceConnections", "/properties/manualPrivateLinkServiceConnections")
                .flatMap(pointer -> endpoint.elements(pointer).stream())
                .findFirst();
        Optional<ArmId> subnet = endpoint.id("/properties/subnet/id");
        if (connection.isEmpty() || subnet.isEmpty()) {
            return Optional.empty();
        }
        JsonNode properties = connection.get().path("properties");
        boolean isApproved = properties
                .at("/privateLinkServiceConnectionState/status")
                .asText("Approved")
                .equals("Approved");
        return Optional.of(new PrivateEndpoint(
                endpoint.id(),
                subnet.get(),
                new ArmId(properties.path("privateLinkServiceId").asText()),
                endpoint.elements(CONFIGS).stream()
                        .flatMap(config -> ArmResource.texts(config, "/ipAddresses", "/none").stream())
                        .flatMap(text -> Address.parse(text).stream())
                        .toList(),
                endpoint.elements(CONFIGS).stream()
                        .map(config -> config.path("fqdn").asText())
                        .toList(),
                isApproved));
    }
}
