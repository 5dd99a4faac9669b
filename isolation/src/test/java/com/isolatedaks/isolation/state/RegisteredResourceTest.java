package com.isolatedaks.isolation.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.model.ArmId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Resources as the engine hands them over: inputs, outputs, and no ids. */
class RegisteredResourceTest {
    private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private static final String SUBSCRIPTION =
            "/subscriptions/11112222-3333-4444-5555-666677778888/resourceGroups/g/providers/";
    private static final String NETWORK = SUBSCRIPTION + "Microsoft.Network/virtualNetworks/v";

    @Test
    void whatAPreviewAnswersAsUnknownAndTheProgramLeftOutIsLeftOut() {
        Reading reading = StateReader.registered(
                List.of(
                        network(),
                        resource(
                                "network:Subnet",
                                "s",
                                "{'subnetName': 's', 'virtualNetworkName': 'v', 'resourceGroupName': 'g', 'addressPrefix': '10.0.1.0/24'}",
                                "{'addressPrefix': '10.0.1.0/24', 'defaultOutboundAccess': '%1$s', 'natGateway': {'id': '%1$s'}}"
                                        .formatted(UNKNOWN))),
                true);

        assertThat(reading.undecided()).isEmpty();
        assertThat(subnet(reading)
                        .body()
                        .at("/properties/defaultOutboundAccess")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void whatTheProgramAsksForAndIsUnknownStaysUnknown() {
        Reading reading = StateReader.registered(
                List.of(
                        network(),
                        resource(
                                "network:Subnet",
                                "s",
                                "{'subnetName': 's', 'virtualNetworkName': 'v', 'resourceGroupName': 'g', 'defaultOutboundAccess': '%s'}"
                                        .formatted(UNKNOWN),
                                "{'defaultOutboundAccess': false}")),
                true);

        assertThat(reading.undecided())
                .singleElement()
                .asString()
                .startsWith("s.defaultOutboundAccess: its value is not known yet");
    }

    @Test
    void afterADeploymentOutputsCountAndNamesComeFromInputs() {
        Reading reading = StateReader.registered(
                List.of(
                        network(),
                        resource(
                                "network:Subnet",
                                "s",
                                "{'subnetName': 's', 'virtualNetworkName': 'v', 'resourceGroupName': 'g'}",
                                "{'name': 's', 'defaultOutboundAccess': true, 'networkSecurityGroup': {'id': '%sMicrosoft.Network/networkSecurityGroups/n'}}"
                                        .formatted(SUBSCRIPTION))),
                false);

        assertThat(subnet(reading).id()).isEqualTo(new ArmId(NETWORK + "/subnets/s"));
        assertThat(subnet(reading)
                        .body()
                        .at("/properties/defaultOutboundAccess")
                        .asBoolean())
                .isTrue();
        assertThat(reading.urns().get(subnet(reading).id())).endsWith("::azure-native:network:Subnet::s");
    }

    @Test
    void objectThatIsUnknownAsAWholeRefersToWhatItWasMadeFrom() {
        RegisteredResource endpoint = new RegisteredResource(
                "urn:pulumi:s::p::azure-native:network:PrivateEndpoint::e",
                "azure-native:network:PrivateEndpoint",
                "",
                List.of(),
                Map.of("subnet", List.of("urn:pulumi:s::p::azure-native:network:Subnet::s")),
                json("{'privateEndpointName': 'e', 'resourceGroupName': 'g', 'subnet': '%s'}".formatted(UNKNOWN)),
                json("{}"));

        Reading reading = StateReader.registered(
                List.of(
                        network(),
                        resource(
                                "network:Subnet",
                                "s",
                                "{'subnetName': 's', 'virtualNetworkName': 'v', 'resourceGroupName': 'g'}",
                                "{}"),
                        resource(
                                "network:Subnet",
                                "other",
                                "{'subnetName': 'other', 'virtualNetworkName': 'v', 'resourceGroupName': 'g'}",
                                "{}"),
                        endpoint),
                true);

        assertThat(reading.undecided()).isEmpty();
        assertThat(reading.possibilities().get(0))
                .filteredOn(resource -> resource.id().text().endsWith("/privateEndpoints/e"))
                .singleElement()
                .satisfies(made -> assertThat(
                                made.body().at("/properties/subnet/id").asText())
                        .endsWith("/subnets/s"));
    }

    @Test
    void secretOnTheWireIsRead() {
        RegisteredResource registry = resource(
                "containerregistry:Registry",
                "r",
                "{'registryName': 'r', 'resourceGroupName': 'g', 'publicNetworkAccess': {'4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270', 'value': 'Disabled'}}",
                "{}");

        assertThat(StateReader.planned(registry)
                        .orElseThrow()
                        .body()
                        .at("/properties/publicNetworkAccess")
                        .asText())
                .isEqualTo("Disabled");
    }

    private static RegisteredResource network() {
        return resource(
                "network:VirtualNetwork",
                "v",
                "{'virtualNetworkName': 'v', 'resourceGroupName': 'g', 'addressSpace': {'addressPrefixes': ['10.0.0.0/16']}}",
                "{}");
    }

    private static ArmResource subnet(Reading reading) {
        return reading.possibilities().get(0).stream()
                .filter(resource -> resource.type().endsWith("/subnets"))
                .findFirst()
                .orElseThrow();
    }

    private static RegisteredResource resource(String token, String name, String inputs, String outputs) {
        return new RegisteredResource(
                "urn:pulumi:s::p::azure-native:%s::%s".formatted(token, name),
                "azure-native:" + token,
                "",
                List.of(),
                Map.of(),
                json(inputs),
                json(outputs));
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
