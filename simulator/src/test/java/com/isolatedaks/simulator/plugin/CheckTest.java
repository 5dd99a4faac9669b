package com.isolatedaks.simulator.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Struct;
import com.isolatedaks.simulator.Json;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckRequest.AutonamingOptions;
import pulumirpc.Provider.ConfigureRequest;

class CheckTest {
    private static final String CLUSTER = "azure-native:containerservice:ManagedCluster";
    private static final String REGISTRY = "azure-native:containerregistry:Registry";
    private static final String ZONE = "azure-native:privatedns:PrivateZone";
    private static final ObjectNode NOTHING = PropertyBag.empty().values();

    private final MemoryArm arm = new MemoryArm(Engine.SCHEMA);
    private final Engine engine = new Engine(arm);

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void allProblemsAreNamedAtOnceEachWithItsPath() {
        assertThat(
                        engine.problems(
                                CLUSTER,
                                Json.of(
                                        "{'resourceGroupName':'g','location':'westeurope','locaton':'x',"
                                                + "'apiServerAccessProfile':{'enablePrivateClster':true},"
                                                + "'agentPoolProfiles':[{'count':'three'}],'disableLocalAccounts':'yes','tags':['a']}")))
                .containsExactlyInAnyOrder(
                        "locaton: unknown property, got x; expected a property of ManagedCluster; use location",
                        "apiServerAccessProfile.enablePrivateClster: unknown property, got true; expected a property of "
                                + "ManagedClusterAPIServerAccessProfile; use enablePrivateCluster",
                        "agentPoolProfiles[0].count: wrong type, got three; expected an integer; change it",
                        "agentPoolProfiles[0].name: missing required property, got nothing; expected a string; set it",
                        "disableLocalAccounts: wrong type, got yes; expected true or false; change it",
                        "tags: wrong type, got [\"a\"]; expected an object; change it");
    }

    @Test
    void aNameLikeNoKnownOneIsToBeRemoved() {
        assertThat(engine.problems(ZONE, Json.of("{'resourceGroupName':'g','zzzzzzzzzz':1}")))
                .containsExactly("zzzzzzzzzz: unknown property, got 1; expected a property of PrivateZone; remove it");
    }

    @Test
    void aMissingLocationSaysHowToConfigureOne() {
        assertThat(engine.problems(REGISTRY, Json.of("{'resourceGroupName':'unknown','sku':{'name':'Premium'}}")))
                .containsExactly("location: missing required property, got nothing; expected a string; "
                        + "set it, or run pulumi config set azure-native:location <region>");
    }

    @Test
    void aClosedEnumTakesNoOtherValueAnOpenOneDoes() {
        assertThat(engine.problems(
                        "azure-native:storage:BlobContainer",
                        Json.of("{'resourceGroupName':'g','accountName':'a','publicAccess':'blob'}")))
                .containsExactly(
                        "publicAccess: value not allowed, got blob; expected Container | Blob | None; use Blob");
        assertThat(engine.problems(
                        REGISTRY,
                        Json.of("{'resourceGroupName':'g','location':'l','sku':{'name':'Premium'},"
                                + "'publicNetworkAccess':'SomethingNew'}")))
                .isEmpty();
    }

    @Test
    void aUnionIsCheckedAsTheKindThatItsConstantNames() {
        String group = "azure-native:network:FirewallPolicyRuleCollectionGroup";
        String rest = "'resourceGroupName':'g','firewallPolicyName':'p',";

        assertThat(
                        engine.problems(
                                group,
                                Json.of(
                                        "{" + rest + "'ruleCollections':[{'ruleCollectionType':"
                                                + "'FirewallPolicyFilterRuleCollection','rules':[{'ruleType':'NetworkRule','nam':'x'}]}]}")))
                .containsExactly("ruleCollections[0].rules[0].nam: unknown property, got x; expected a property of "
                        + "NetworkRule; use name");
        assertThat(engine.problems(group, Json.of("{" + rest + "'ruleCollections':[{'name':'c'}]}")))
                .singleElement()
                .asString()
                .startsWith("ruleCollections[0]: none of the kinds allowed here, got {\"name\":\"c\"}; expected "
                        + "FirewallPolicyFilterRuleCollection | FirewallPolicyNatRuleCollection");
    }

    @Test
    void unknownValuesFitEverywhere() {
        String unknown = Unknown.VALUE.asText();

        assertThat(engine.problems(
                        CLUSTER,
                        Json.of("{'resourceGroupName':'?','agentPoolProfiles':'?','identity':{'type':'?'},'tags':'?',"
                                        .replace("?", unknown)
                                + "'disableLocalAccounts':'" + unknown + "'}")))
                .isEmpty();
    }

    @Test
    void aSecretIsKeptSecretAndNeverPrinted() {
        ObjectNode inputs = Json.of("{'resourceGroupName':'g','location':'l','tags':{'password':'hunter22'},"
                + "'servicePrincipalProfile':{'clientId':'c','secret':77}}");
        Struct struct = new PropertyBag(
                        inputs,
                        Set.of(
                                JsonPointer.compile("/tags/password"),
                                JsonPointer.compile("/servicePrincipalProfile/secret")))
                .write();

        var response = engine.check(CLUSTER, Struct.getDefaultInstance(), struct);

        assertThat(PropertyBag.read(response.getInputs()).isSecret(JsonPointer.compile("/tags/password")))
                .isTrue();
        assertThat(response.getFailuresList())
                .extracting(failure -> failure.getReason())
                .containsExactly(
                        "servicePrincipalProfile.secret: wrong type, got [secret]; expected a string; change it");
    }

    @Test
    void aRandomNameIsTheSameForTheSameSeedAndKeptAfterwards() {
        ObjectNode program = Json.of("{'resourceGroupName':'g','location':'l','sku':{'name':'Premium'}}");

        ObjectNode first = checked(REGISTRY, NOTHING, program);
        ObjectNode second = checked(REGISTRY, NOTHING, program);
        ObjectNode later = checked(REGISTRY, Json.of("{'registryName':'old','__createBeforeDelete':true}"), program);

        assertThat(first.get("registryName").asText()).matches("logical[0-9a-f]{8}");
        assertThat(first.get(InputDefaults.CREATE_BEFORE_DELETE).asBoolean()).isTrue();
        assertThat(second).isEqualTo(first);
        assertThat(later.get("registryName").asText()).isEqualTo("old");
        assertThat(later.get(InputDefaults.CREATE_BEFORE_DELETE).asBoolean()).isTrue();
    }

    @Test
    void childrenAreNamedAsInTheProgramAndRolesByAUuid() {
        ObjectNode rule = checked(
                "azure-native:containerregistry:CacheRule",
                NOTHING,
                Json.of("{'resourceGroupName':'g','registryName':'r'}"));
        ObjectNode role = checked(
                "azure-native:authorization:RoleAssignment",
                NOTHING,
                Json.of("{'scope':'/s','principalId':'p','roleDefinitionId':'r'}"));

        assertThat(rule.get("cacheRuleName").asText()).isEqualTo("logical");
        assertThat(rule.has(InputDefaults.CREATE_BEFORE_DELETE)).isFalse();
        assertThat(role.get("roleAssignmentName").asText()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Test
    void theEnginesProposalOfANameIsTaken() {
        var response = engine.provider.check(CheckRequest.newBuilder()
                .setUrn(Engine.urn(ZONE))
                .setNews(PropertyBag.of(Json.of("{'resourceGroupName':'g'}")).write())
                .setAutonaming(AutonamingOptions.newBuilder()
                        .setMode(AutonamingOptions.Mode.PROPOSE)
                        .setProposedName("proposed"))
                .build());

        assertThat(Engine.values(response.getInputs()).get("privateZoneName").asText())
                .isEqualTo("proposed");
    }

    @Test
    void theLocationIsTheOldOneOrTheConfiguredOneOrTheGroups() {
        String token = "azure-native:managedidentity:UserAssignedIdentity";
        ObjectNode program = Json.of("{'resourceGroupName':'group'}");
        ObjectNode group = checked(
                "azure-native:resources:ResourceGroup",
                NOTHING,
                Json.of("{'resourceGroupName':'group','location':'swedencentral'}"));
        engine.create(
                "azure-native:resources:ResourceGroup", PropertyBag.of(group).write(), false);
        assertThat(checked(token, Json.of("{'location':'norwayeast'}"), program)
                        .get("location")
                        .asText())
                .isEqualTo("norwayeast");
        assertThat(checked(token, NOTHING, program).get("location").asText()).isEqualTo("swedencentral");
        assertThat(checked(token, NOTHING, Json.of("{'resourceGroupName':'" + Unknown.VALUE.asText() + "'}"))
                        .get("location"))
                .isEqualTo(Unknown.VALUE);

        engine.provider.configure(ConfigureRequest.newBuilder()
                .setArgs(PropertyBag.of(Json.of("{'location':'germanywestcentral','useMsi':true}"))
                        .write())
                .build());
        assertThat(checked(token, NOTHING, program).get("location").asText()).isEqualTo("germanywestcentral");
    }

    @Test
    void theApiVersionOfTheRequestsIsAmongTheInputs() {
        assertThat(checked(ZONE, NOTHING, Json.of("{'resourceGroupName':'g'}"))
                        .get("azureApiVersion")
                        .asText())
                .isEqualTo("2024-06-01");
    }

    private ObjectNode checked(String token, ObjectNode olds, ObjectNode news) {
        var response = engine.check(token, olds, news);
        assertThat(response.getFailuresList()).isEmpty();
        return Engine.values(response.getInputs());
    }
}
