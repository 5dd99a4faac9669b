package com.isolatedaks.simulator.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.isolatedaks.simulator.schema.ValueSpec.Kind;
import com.isolatedaks.simulator.wire.ResourcePath;
import org.junit.jupiter.api.Test;

class PackageSchemaTest {
    private final PackageSchema schema = PackageSchema.load();

    @Test
    void everyRowOfTheResourceTableHasASchemaAndAPathMadeOfItsInputs() {
        for (ResourceType type : ResourceTypes.load().all()) {
            ResourceSchema resource = schema.resource(type.token()).orElseThrow();

            assertThat(resource.inputs().names()).contains(type.nameProperty());
            assertThat(new ResourcePath(type.path()).inputs())
                    .allMatch(resource.inputs().names()::contains);
        }
    }

    @Test
    void anEnumThatAzureMayExtendIsAStringWithKnownValues() {
        ValueSpec enforcement = input("azure-native:authorization:PolicyAssignment", "enforcementMode");

        assertThat(enforcement.kind()).isEqualTo(Kind.STRING);
        assertThat(enforcement.enumValues()).contains("DoNotEnforce");
        assertThat(enforcement.defaultValue().orElseThrow().asText()).isEqualTo("Default");
    }

    @Test
    void anEnumOfItsOwnIsClosed() {
        ValueSpec access = input("azure-native:storage:BlobContainer", "publicAccess");

        assertThat(access.kind()).isEqualTo(Kind.ENUM);
        assertThat(access.enumValues()).containsExactlyInAnyOrder("Container", "Blob", "None");
    }

    @Test
    void theAlternativesOfAUnionAreToldApartByTheirConstants() {
        ValueSpec collection = input("azure-native:network:FirewallPolicyRuleCollectionGroup", "ruleCollections")
                .items();
        var nat = JsonNodeFactory.instance.objectNode().put("ruleCollectionType", "FirewallPolicyNatRuleCollection");

        assertThat(collection.kind()).isEqualTo(Kind.UNION);
        assertThat(collection.alternatives())
                .filteredOn(alternative -> alternative.shape().matches(nat))
                .extracting(alternative -> alternative.shape().simpleName())
                .containsExactly("FirewallPolicyNatRuleCollection");
    }

    @Test
    void mapsListsAndObjectsHaveTheTypesOfWhatIsInThem() {
        assertThat(input("azure-native:resources:ResourceGroup", "tags").kind()).isEqualTo(Kind.MAP);
        assertThat(input("azure-native:resources:ResourceGroup", "tags").items().kind())
                .isEqualTo(Kind.STRING);
        assertThat(input("azure-native:network:VirtualNetwork", "subnets")
                        .items()
                        .shape()
                        .simpleName())
                .isEqualTo("Subnet");
        assertThat(input("azure-native:containerservice:ManagedCluster", "apiServerAccessProfile")
                        .shape()
                        .names())
                .contains("enablePrivateCluster");
    }

    @Test
    void functionsWithoutArgumentsHaveNone() {
        FunctionSchema function =
                schema.function("azure-native:authorization:getClientConfig").orElseThrow();

        assertThat(function.inputs().names()).isEmpty();
        assertThat(function.outputs().required()).contains("subscriptionId", "tenantId");
    }

    @Test
    void whatIsNotInThePackageIsNotFound() {
        assertThat(schema.resource("azure-native:compute:VirtualMachine")).isEmpty();
        assertThat(schema.function("azure-native:compute:getVirtualMachine")).isEmpty();
    }

    private ValueSpec input(String token, String property) {
        return schema.resource(token).orElseThrow().inputs().property(property).orElseThrow();
    }
}
