package com.isolatedaks.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.Json;
import com.isolatedaks.simulator.schema.PackageSchema;
import com.isolatedaks.simulator.schema.ResourceType;
import com.isolatedaks.simulator.schema.ResourceTypes;
import org.junit.jupiter.api.Test;

class WireFormatTest {
    private static final WireFormat WIRE = WireFormat.of(PackageSchema.load());

    @Test
    void theEnvelopeIsBesideThePropertiesAndPathParametersAreOnlyInTheId() {
        assertThat(body(
                        "azure-native:containerregistry:Registry",
                        "{'registryName':'acr','resourceGroupName':'g','location':'westeurope','sku':{'name':'Premium'},"
                                + "'publicNetworkAccess':'Disabled','tags':{'a':'b'},'azureApiVersion':'x',"
                                + "'__createBeforeDelete':true}"))
                .isEqualTo(Json.of("{'location':'westeurope','sku':{'name':'Premium'},'tags':{'a':'b'},"
                        + "'properties':{'publicNetworkAccess':'Disabled'}}"));
    }

    @Test
    void partsOfANetworkResourceHaveTheirOwnProperties() {
        assertThat(body(
                        "azure-native:network:PrivateEndpoint",
                        "{'subnet':{'id':'/s'},'privateLinkServiceConnections':"
                                + "[{'name':'c','privateLinkServiceId':'/r','groupIds':['registry']}]}"))
                .isEqualTo(Json.of("{'properties':{'subnet':{'id':'/s'},'privateLinkServiceConnections':"
                        + "[{'name':'c','properties':{'privateLinkServiceId':'/r','groupIds':['registry']}}]}}"));
        assertThat(body(
                        "azure-native:network:Subnet",
                        "{'addressPrefix':'10.0.0.0/24','delegations':[{'name':'d','serviceName':'x/y'}]}"))
                .isEqualTo(Json.of("{'properties':{'addressPrefix':'10.0.0.0/24',"
                        + "'delegations':[{'name':'d','properties':{'serviceName':'x/y'}}]}}"));
        assertThat(body(
                        "azure-native:network:PrivateDnsZoneGroup",
                        "{'name':'default','privateDnsZoneConfigs':[{'name':'acr','privateDnsZoneId':'/z'}]}"))
                .isEqualTo(Json.of("{'name':'default','properties':{'privateDnsZoneConfigs':"
                        + "[{'name':'acr','properties':{'privateDnsZoneId':'/z'}}]}}"));
    }

    @Test
    void aListOfIdentitiesBecomesAnObjectAndTheObjectThatComesBackAListAgain() {
        ResourceType cluster = type("azure-native:containerservice:ManagedCluster");
        ObjectNode inputs = Json.of("{'identity':{'type':'UserAssigned','userAssignedIdentities':['/i']}}");

        ObjectNode body = WIRE.body(cluster, "/id", inputs);
        assertThat(body).isEqualTo(Json.of("{'identity':{'type':'UserAssigned','userAssignedIdentities':{'/i':{}}}}"));

        ObjectNode outputs = WIRE.outputs(
                cluster, Json.of("{'identity':{'userAssignedIdentities':{'/i':{'principalId':'p','clientId':'c'}}}}"));
        assertThat(outputs.at("/identity"))
                .isEqualTo(Json.of("{'userAssignedIdentities':{'/i':{'principalId':'p','clientId':'c'}}}"));
        assertThat(WIRE.projectedInputs(cluster, outputs).at("/identity"))
                .isEqualTo(Json.of("{'userAssignedIdentities':['/i']}"));
    }

    @Test
    void namesThatTheSdkChangedAreAzuresAgain() {
        assertThat(body(
                        "azure-native:containerservice:ManagedCluster",
                        "{'autoScalerProfile':{'scanInterval':'10s','skipNodesWithSystemPods':'true'}}"))
                .isEqualTo(Json.of("{'properties':{'autoScalerProfile':"
                        + "{'scan-interval':'10s','skip-nodes-with-system-pods':'true'}}}"));
        assertThat(body(
                        "azure-native:storage:StorageAccount",
                        "{'enableHttpsTrafficOnly':true,'networkRuleSet':{'defaultAction':'Deny',"
                                + "'virtualNetworkRules':[{'virtualNetworkResourceId':'/v'}]}}"))
                .isEqualTo(Json.of("{'properties':{'supportsHttpsTrafficOnly':true,'networkAcls':"
                        + "{'defaultAction':'Deny','virtualNetworkRules':[{'id':'/v'}]}}}"));
        assertThat(body("azure-native:authorization:RoleDefinition", "{'roleName':'r','roleType':'CustomRole'}"))
                .isEqualTo(Json.of("{'properties':{'roleName':'r','type':'CustomRole'}}"));
    }

    @Test
    void theTypeOfAnAgentPoolIsAnotherOneInInputsThanInOutputs() {
        ResourceType pool = type("azure-native:containerservice:AgentPool");

        assertThat(WIRE.body(pool, "/id", Json.of("{'type':'VirtualMachineScaleSets'}")))
                .isEqualTo(Json.of("{'properties':{'type':'VirtualMachineScaleSets'}}"));
        assertThat(WIRE.outputs(pool, Json.of("{'type':'t','properties':{'type':'VirtualMachineScaleSets'}}"))
                        .get("type")
                        .asText())
                .isEqualTo("t");
    }

    @Test
    void propertiesThatAzureRequiresAreThereEvenIfEmpty() {
        assertThat(body("azure-native:monitor:PrivateLinkScope", "{'location':'global'}")
                        .at("/properties"))
                .isEqualTo(Json.of("{}"));
        assertThat(body("azure-native:privatedns:PrivateZone", "{'location':'global'}")
                        .has("properties"))
                .isFalse();
    }

    @Test
    void aPartOfTheResourceItselfCanBeNamedRelatively() {
        assertThat(WIRE.body(
                                type("azure-native:network:BastionHost"),
                                "/id",
                                Json.of("{'ipConfigurations':[{'name':'c','subnet':{'id':'$self/x'}}]}"))
                        .at("/properties/ipConfigurations/0/properties/subnet/id")
                        .asText())
                .isEqualTo("/id/x");
    }

    @Test
    void outputsHaveOnlyWhatTheSchemaHasAndTheApiVersion() {
        ObjectNode outputs = WIRE.outputs(
                type("azure-native:privatedns:PrivateZone"),
                Json.of("{'id':'/z','name':'z','secretOfAzure':1,'properties':{'numberOfRecordSets':1.0,'other':2}}"));

        assertThat(outputs).isEqualTo(Json.of("{'name':'z','numberOfRecordSets':1,'azureApiVersion':'2024-06-01'}"));
    }

    @Test
    void anImportLeavesOutWhatIsEmptyAndTheId() {
        ResourceType network = type("azure-native:network:VirtualNetwork");
        String id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v";

        ObjectNode inputs = WIRE.importedInputs(
                network,
                id,
                Json.of("{'id':'" + id + "','tags':{},'properties':{'addressSpace':{'addressPrefixes':['10.0.0.0/16']},"
                        + "'subnets':[],'dhcpOptions':{'dnsServers':[]},'enableDdosProtection':false}}"));

        assertThat(inputs)
                .isEqualTo(Json.of("{'resourceGroupName':'g','virtualNetworkName':'v',"
                        + "'addressSpace':{'addressPrefixes':['10.0.0.0/16']},'enableDdosProtection':false}"));
    }

    @Test
    void anIdOfAnotherTypeCannotBeImported() {
        assertThatThrownBy(() -> WIRE.importedInputs(
                        type("azure-native:network:VirtualNetwork"), "/subscriptions/s", Json.of("{}")))
                .hasMessageStartingWith(
                        "id: not an id of azure-native:network:VirtualNetwork, got /subscriptions/s; expected /sub");
    }

    private static ObjectNode body(String token, String inputs) {
        return WIRE.body(type(token), "/id", Json.of(inputs));
    }

    private static ResourceType type(String token) {
        return ResourceTypes.load().byToken(token).orElseThrow();
    }
}
