package com.isolatedaks.simulator.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Struct;
import com.isolatedaks.simulator.Json;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.CreateResponse;

class WriteTest {
    private static final String NETWORK = "azure-native:network:VirtualNetwork";
    private static final String PEERING = "azure-native:network:VirtualNetworkPeering";
    private static final String CLUSTER = "azure-native:containerservice:ManagedCluster";
    private static final String IDENTITY = "azure-native:managedidentity:UserAssignedIdentity";
    private static final String NETWORK_ID =
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v";
    private static final ObjectNode NETWORK_INPUTS =
            Json.of("{'resourceGroupName':'g','virtualNetworkName':'v','location':'westeurope','tags':{'a':'1'}}");

    private final MemoryArm arm = new MemoryArm(Engine.SCHEMA);
    private final Engine engine = new Engine(arm);

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void aCreateLooksWhetherTheResourceExistsAndReadsItBack() {
        CreateResponse created = engine.create(NETWORK, struct(NETWORK_INPUTS), false);

        assertThat(arm.calls()).containsExactly("GET " + NETWORK_ID, "PUT " + NETWORK_ID, "GET " + NETWORK_ID);
        assertThat(created.getId()).isEqualTo(NETWORK_ID);
        assertThat(arm.requests).allMatch(request -> request.apiVersion().equals("2024-05-01"));
    }

    @Test
    void whatExistsIsNotCreatedAgain() {
        engine.create(NETWORK, struct(NETWORK_INPUTS), false);

        assertThatThrownBy(() -> engine.create(NETWORK, struct(NETWORK_INPUTS), false))
                .hasMessage("UNKNOWN: cannot create already existing resource '" + NETWORK_ID + "'");
        assertThat(arm.calls()).filteredOn(call -> call.startsWith("PUT")).hasSize(1);
    }

    @Test
    void listsOfResourcesThatTheProgramLeavesUnsetAreEmptyAtFirstAndKeptByUpdates() {
        Struct inputs = struct(NETWORK_INPUTS);
        Struct state = engine.create(NETWORK, inputs, false).getProperties();
        assertThat(arm.stored(NETWORK_ID).at("/properties/subnets")).isEmpty();
        ((ObjectNode) arm.stored(NETWORK_ID).get("properties"))
                .set("subnets", Json.of("{'s':[{'name':'nodes'}]}").get("s"));

        engine.update(NETWORK, NETWORK_ID, state, inputs, inputs, false);

        assertThat(arm.stored(NETWORK_ID).at("/properties/subnets/0/name").asText())
                .isEqualTo("nodes");
        assertThat(arm.stored(NETWORK_ID)
                        .at("/properties/virtualNetworkPeerings")
                        .isArray())
                .isTrue();
    }

    @Test
    void listsOfResourcesThatTheProgramSetsAreSentAsTheyAre() {
        ObjectNode inline = NETWORK_INPUTS.deepCopy();
        inline.set(
                "subnets",
                Json.of("{'s':[{'name':'inline','addressPrefix':'10.0.0.0/24'}]}")
                        .get("s"));
        inline.putArray("virtualNetworkPeerings");
        Struct state = engine.create(NETWORK, struct(inline), false).getProperties();
        int before = arm.requests.size();

        engine.update(NETWORK, NETWORK_ID, state, struct(inline), struct(inline), false);

        assertThat(arm.calls().subList(before, arm.calls().size()))
                .containsExactly("PUT " + NETWORK_ID, "GET " + NETWORK_ID);
        assertThat(arm.stored(NETWORK_ID)
                        .at("/properties/subnets/0/properties/addressPrefix")
                        .asText())
                .isEqualTo("10.0.0.0/24");
    }

    @Test
    void theAccessPoliciesOfAVaultAreKeptToo() {
        String vault = "azure-native:keyvault:Vault";
        Struct inputs = struct(Json.of("{'resourceGroupName':'g','vaultName':'v','location':'l',"
                + "'properties':{'tenantId':'t','sku':{'family':'A','name':'standard'}}}"));

        String id = engine.create(vault, inputs, false).getId();

        assertThat(arm.stored(id).at("/properties/accessPolicies").isArray()).isTrue();
    }

    @Test
    void someInputsAreQueryParameters() {
        engine.create(
                PEERING,
                struct(Json.of("{'resourceGroupName':'g','virtualNetworkName':'v','virtualNetworkPeeringName':'p',"
                        + "'syncRemoteAddressSpace':'true'}")),
                false);

        assertThat(arm.calls()).contains("PUT " + NETWORK_ID + "/virtualNetworkPeerings/p?syncRemoteAddressSpace=true");
    }

    @Test
    void aPreviewEchoesInputsAndKnowsNothingElse() {
        ObjectNode preview = Engine.values(engine.create(
                        CLUSTER,
                        struct(Json.of("{'resourceGroupName':'g','resourceName':'c','dnsPrefix':'d',"
                                + "'identity':{'type':'UserAssigned','userAssignedIdentities':['/i']},"
                                + "'agentPoolProfiles':[{'name':'p','count':1}]}")),
                        true)
                .getProperties());

        assertThat(preview.get("dnsPrefix").asText()).isEqualTo("d");
        assertThat(preview.at("/agentPoolProfiles/0/count").asInt()).isOne();
        assertThat(preview.at("/agentPoolProfiles/0/nodeImageVersion")).isEqualTo(Unknown.VALUE);
        assertThat(preview.at("/identity/type").asText()).isEqualTo("UserAssigned");
        assertThat(preview.at("/identity/userAssignedIdentities")).isEqualTo(Unknown.VALUE);
        assertThat(preview.get("name")).isEqualTo(Unknown.VALUE);
        assertThat(preview.get("privateFQDN")).isEqualTo(Unknown.VALUE);
        assertThat(arm.requests).isEmpty();
    }

    @Test
    void thePreviewOfAnUpdateKnowsNameAndLocation() {
        Struct state = engine.create(NETWORK, struct(NETWORK_INPUTS), false).getProperties();
        int before = arm.requests.size();

        ObjectNode preview = Engine.values(
                engine.update(NETWORK, NETWORK_ID, state, struct(NETWORK_INPUTS), struct(NETWORK_INPUTS), true));

        assertThat(preview.get("name").asText()).isEqualTo("v");
        assertThat(preview.get("location").asText()).isEqualTo("westeurope");
        assertThat(preview.get("etag")).isEqualTo(Unknown.VALUE);
        assertThat(arm.requests).hasSize(before);
    }

    @Test
    void secretsAreSentToAzureAndComeBackAsSecrets() {
        PropertyBag inputs = new PropertyBag(
                Json.of("{'resourceGroupName':'g','resourceName':'c','location':'l','tags':{'t':'hunter22'},"
                        + "'identity':{'type':'UserAssigned','userAssignedIdentities':['/secret/identity']}}"),
                Set.of(
                        JsonPointer.compile("/tags/t"),
                        JsonPointer.compile("/resourceName"),
                        JsonPointer.compile("/identity/userAssignedIdentities/0")));

        CreateResponse created = engine.create(CLUSTER, inputs.write(), false);

        assertThat(arm.stored(created.getId()).at("/tags/t").asText()).isEqualTo("hunter22");
        assertThat(PropertyBag.read(created.getProperties()).secrets())
                .containsExactlyInAnyOrder(
                        JsonPointer.compile("/tags/t"), JsonPointer.compile("/identity/userAssignedIdentities"));
        var refreshed = engine.refresh(CLUSTER, created.getId(), created.getProperties(), inputs.write());
        assertThat(refreshed.getProperties()).isEqualTo(created.getProperties());
        assertThat(refreshed.getInputs()).isEqualTo(inputs.write());
    }

    @Test
    void whatIsGoneAlreadyCanBeDeleted() {
        engine.delete(IDENTITY, NETWORK_ID);

        assertThat(arm.calls()).containsExactly("DELETE " + NETWORK_ID);
    }

    private static Struct struct(ObjectNode values) {
        return PropertyBag.of(values).write();
    }
}
