package com.isolatedaks.simulator.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Struct;
import com.isolatedaks.simulator.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;

class ReadTest {
    private static final String NETWORK = "azure-native:network:VirtualNetwork";
    private static final ObjectNode INPUTS = Json.of("{'resourceGroupName':'g','virtualNetworkName':'v','location':'l',"
            + "'addressSpace':{'addressPrefixes':['10.0.0.0/16']},'tags':{'a':'1'}}");

    private final MemoryArm arm = new MemoryArm(Engine.SCHEMA);
    private final Engine engine = new Engine(arm);

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void whatChangedInAzureAppearsInTheInputs() {
        CreateResponse created = create(INPUTS);
        ObjectNode stored = arm.stored(created.getId());
        ((ObjectNode) stored.get("tags")).put("b", "2");
        ((ObjectNode) stored.get("properties")).put("enableDdosProtection", true);

        ObjectNode inputs = refreshedInputs(created, INPUTS);

        assertThat(inputs.get("tags")).isEqualTo(Json.of("{'a':'1','b':'2'}"));
        assertThat(inputs.get("enableDdosProtection").asBoolean()).isTrue();
        assertThat(inputs.get("addressSpace")).isEqualTo(INPUTS.get("addressSpace"));
    }

    @Test
    void whatWasTakenAwayInAzureIsTakenFromTheInputs() {
        CreateResponse created = create(INPUTS);
        arm.stored(created.getId()).remove("tags");

        assertThat(refreshedInputs(created, INPUTS).has("tags")).isFalse();
    }

    @Test
    void whatAzureOnlyComputesStaysOutOfTheInputs() {
        CreateResponse created = create(INPUTS);
        ((ObjectNode) arm.stored(created.getId()).get("properties")).put("provisioningState", "Updating");

        assertThat(refreshedInputs(created, INPUTS)).isEqualTo(INPUTS);
    }

    @Test
    void resourcesOfTheirOwnStayOutOfTheInputs() {
        CreateResponse created = create(INPUTS);
        ((ObjectNode) arm.stored(created.getId()).get("properties"))
                .set("subnets", Json.of("{'s':[{'name':'nodes'}]}").get("s"));

        assertThat(refreshedInputs(created, INPUTS)).isEqualTo(INPUTS);
    }

    @Test
    void changesInElementsOfListsAreCarriedOver() {
        ObjectNode inline = INPUTS.deepCopy();
        inline.set(
                "subnets",
                Json.of("{'s':[{'name':'one','addressPrefix':'10.0.0.0/24'}]}").get("s"));
        CreateResponse created = create(inline);
        ((ObjectNode) arm.stored(created.getId()).at("/properties/subnets/0/properties"))
                .put("addressPrefix", "10.0.1.0/24");

        assertThat(refreshedInputs(created, inline).get("subnets"))
                .isEqualTo(Json.of("{'s':[{'name':'one','addressPrefix':'10.0.1.0/24'}]}")
                        .get("s"));
    }

    @Test
    void aResourceThatIsGoneHasNoId() {
        assertThat(engine.imported(NETWORK, "/nowhere").getId()).isEmpty();
    }

    @Test
    void anImportWithTheProgramsOwnInputsChangesNothingOfTheKeptResources() {
        adopt(
                "azure-native:resources:ResourceGroup",
                "{'resourceGroupName':'kept','location':'westeurope','tags':{'a':'1'}}");
        adopt(
                "azure-native:containerregistry:Registry",
                "{'registryName':'acr','resourceGroupName':'kept','location':'westeurope','sku':{'name':'Premium'},"
                        + "'adminUserEnabled':false,'anonymousPullEnabled':false,'publicNetworkAccess':'Disabled',"
                        + "'networkRuleBypassOptions':'None','zoneRedundancy':'Enabled',"
                        + "'policies':{'azureADAuthenticationAsArmPolicy':{'status':'enabled'}}}");
        adopt(
                "azure-native:containerregistry:CacheRule",
                "{'cacheRuleName':'aks-managed-mcr','registryName':'acr','resourceGroupName':'kept',"
                        + "'sourceRepository':'mcr.microsoft.com/*','targetRepository':'aks-managed-repository/*'}");
        adopt(
                "azure-native:privatedns:PrivateZone",
                "{'privateZoneName':'privatelink.azurecr.io','resourceGroupName':'kept','location':'global'}");
    }

    @Test
    void anImportWithOtherInputsShowsTheDifference() {
        CreateResponse created = create(INPUTS);
        var read = engine.imported(NETWORK, created.getId());
        ObjectNode other = INPUTS.deepCopy().put("location", "elsewhere");

        assertThat(engine.diff(
                                NETWORK,
                                created.getId(),
                                read.getProperties(),
                                read.getInputs(),
                                PropertyBag.of(other).write())
                        .getReplacesList())
                .containsExactly("location");
    }

    @Test
    void anIdOfAnotherTypeIsRefused() {
        CreateResponse created = create(INPUTS);

        assertThatThrownBy(() -> engine.imported("azure-native:network:Subnet", created.getId()))
                .hasMessageContaining("id: not an id of azure-native:network:Subnet, got /subscriptions/");
    }

    private void adopt(String token, String program) {
        Struct inputs = engine.check(token, PropertyBag.empty().values(), Json.of(program))
                .getInputs();
        CreateResponse created = engine.create(token, inputs, false);

        var read = engine.imported(token, created.getId());
        Struct checked = engine.check(token, Engine.values(read.getInputs()), Json.of(program))
                .getInputs();

        assertThat(engine.diff(token, created.getId(), read.getProperties(), read.getInputs(), checked)
                        .getChanges())
                .as(token)
                .isEqualTo(DiffChanges.DIFF_NONE);
        assertThat(read.getProperties()).isEqualTo(created.getProperties());
    }

    private CreateResponse create(ObjectNode inputs) {
        return engine.create(NETWORK, PropertyBag.of(inputs).write(), false);
    }

    private ObjectNode refreshedInputs(CreateResponse created, ObjectNode inputs) {
        return Engine.values(engine.refresh(
                        NETWORK,
                        created.getId(),
                        created.getProperties(),
                        PropertyBag.of(inputs).write())
                .getInputs());
    }
}
