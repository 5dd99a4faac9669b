package com.isolatedaks.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.schema.ObjectShape;
import com.isolatedaks.simulator.schema.PackageSchema;
import com.isolatedaks.simulator.schema.ResourceType;
import com.isolatedaks.simulator.schema.ResourceTypes;
import com.isolatedaks.simulator.schema.SchemaInputs;
import com.isolatedaks.simulator.schema.ValueSpec;
import com.isolatedaks.simulator.schema.ValueSpec.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadOnlyPropertiesFromSchemaTest {
    private static final PackageSchema SCHEMA = PackageSchema.load();
    private static final WireFormat WIRE = WireFormat.of(SCHEMA);
    private static final ReadOnlyPropertiesFromSchema READ_ONLY = new ReadOnlyPropertiesFromSchema(SCHEMA);
    private static final String ID =
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/group/providers/x/y/name";

    static Stream<ResourceType> types() {
        return ResourceTypes.load().all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void noRequiredOutputIsMissingAtAnyDepth(ResourceType type) {
        for (ObjectNode inputs : List.of(SchemaInputs.least(SCHEMA, type), SchemaInputs.everything(SCHEMA, type))) {
            ObjectNode body = WIRE.body(type, ID, inputs);

            READ_ONLY.complete(type, ID, body);

            ObjectShape shape = SCHEMA.resource(type.token()).orElseThrow().outputs();
            assertComplete(type.token(), shape, WIRE.outputs(type, body), 0);
        }
    }

    private static void assertComplete(String path, ObjectShape shape, JsonNode outputs, int depth) {
        boolean isReference = outputs.size() == 1 && outputs.has("id");
        for (String name : isReference ? List.<String>of() : shape.names()) {
            JsonNode value = outputs.path(name);
            ValueSpec spec = shape.property(name).orElseThrow();
            if (shape.required().contains(name)) {
                assertThat(value.isMissingNode()).as(path + "." + name).isFalse();
            }
            if (spec.kind() == Kind.OBJECT && value.isObject() && depth < 5) {
                assertComplete(path + "." + name, spec.shape(), value, depth + 1);
            }
            if (spec.kind() == Kind.ARRAY && spec.items().kind() == Kind.OBJECT && depth < 4) {
                value.forEach(item ->
                        assertComplete(path + "." + name + "[]", spec.items().shape(), item, depth + 2));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSameResourceLooksTheSameAgain(ResourceType type) {
        ObjectNode first = WIRE.body(type, ID, SchemaInputs.everything(SCHEMA, type));
        ObjectNode second = first.deepCopy();

        READ_ONLY.complete(type, ID, first);
        READ_ONLY.complete(type, ID, second);
        READ_ONLY.complete(type, ID, second);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void whatTheBodyHasIsKept() {
        ResourceType zone = type("azure-native:privatedns:PrivateZone");
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", "given");
        body.putObject("properties").put("provisioningState", "Updating");

        READ_ONLY.complete(zone, ID, body);

        assertThat(body.at("/name").asText()).isEqualTo("given");
        assertThat(body.at("/properties/provisioningState").asText()).isEqualTo("Updating");
        assertThat(body.at("/properties/maxNumberOfRecordSets").isInt()).isTrue();
        assertThat(body.at("/type").asText()).isEqualTo("Microsoft.Network/privateDnsZones");
    }

    @Test
    void principalsOfUserAssignedIdentitiesAreFilledInWhereAzureReturnsThem() {
        ResourceType cluster = type("azure-native:containerservice:ManagedCluster");
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("identity").putObject("userAssignedIdentities").putObject("/identity");

        READ_ONLY.complete(cluster, ID, body);

        assertThat(body.at("/identity/userAssignedIdentities/~1identity/principalId")
                        .asText())
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void aReferenceToAnotherResourceStaysAnId() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("properties").putObject("networkSecurityGroup").put("id", "/group");

        READ_ONLY.complete(type("azure-native:network:Subnet"), ID, body);

        assertThat(body.at("/properties/networkSecurityGroup").size()).isEqualTo(1);
    }

    @Test
    void theScopeOfAnExtensionIsThatOfItsId() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();

        READ_ONLY.complete(
                type("azure-native:authorization:RoleAssignment"),
                "/subscriptions/s/providers/Microsoft.Authorization/roleAssignments/r",
                body);

        assertThat(body.at("/properties/scope").asText()).isEqualTo("/subscriptions/s");
    }

    @Test
    void theApiVersionIsNoPropertyOfAService() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();

        READ_ONLY.complete(type("azure-native:resources:ResourceGroup"), ID, body);

        assertThat(body.toString()).doesNotContain("azureApiVersion");
    }

    private static ResourceType type(String token) {
        return ResourceTypes.load().byToken(token).orElseThrow();
    }
}
