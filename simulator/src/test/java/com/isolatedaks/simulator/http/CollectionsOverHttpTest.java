package com.isolatedaks.simulator.http;

import static com.isolatedaks.simulator.http.ServedAzure.GROUP;
import static com.isolatedaks.simulator.http.ServedAzure.IDENTITIES_VERSION;
import static com.isolatedaks.simulator.http.ServedAzure.SUBSCRIPTION;
import static com.isolatedaks.simulator.http.ServedAzure.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.http.ServedAzure.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionsOverHttpTest extends OverHttp {
    private static final String IDENTITIES = id("Microsoft.ManagedIdentity/userAssignedIdentities");
    private static final String AT = "?api-version=" + IDENTITIES_VERSION;
    private static final String ASSIGNMENTS = "/providers/Microsoft.Authorization/roleAssignments";

    private void makeIdentities(int count) {
        for (int i = 0; i < count; i++) {
            azure.put(IDENTITIES + "/identity-" + i, IDENTITIES_VERSION, "{'location': 'westeurope'}");
        }
    }

    private static List<String> names(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.body().objects("/value").stream()
                .map(resource -> resource.text("/name"))
                .toList();
    }

    @Test
    void pagesFitTogether() {
        makeIdentities(5);

        List<List<String>> pages = new ArrayList<>();
        String next = IDENTITIES + AT + "&$top=2";
        while (!next.isEmpty()) {
            Reply page = azure.get(next.replace("$", "%24"));
            pages.add(names(page));
            next = page.body().text("/nextLink");
            assertThat(next).matches(link -> link.isEmpty() || link.startsWith(azure.url()));
        }

        assertThat(pages)
                .containsExactly(
                        List.of("identity-0", "identity-1"),
                        List.of("identity-2", "identity-3"),
                        List.of("identity-4"));
    }

    @Test
    void pagesFitTogetherThoughResourcesGoInBetween() {
        makeIdentities(4);
        String next = azure.get(IDENTITIES + AT + "&%24top=2").body().text("/nextLink");

        azure.send("DELETE", IDENTITIES + "/identity-1" + AT, "");

        assertThat(names(azure.get(next.replace("$", "%24")))).containsExactly("identity-2", "identity-3");
    }

    @ParameterizedTest
    @CsvSource({
        "$top=0, InvalidParameter",
        "$top=all, InvalidParameter",
        "$skiptoken=?, InvalidParameter",
        "$select=name, InvalidParameter",
        "$filter=name eq 'x', InvalidFilterInQueryString"
    })
    void whatACollectionDoesNotKnowIsRefused(String parameter, String code) {
        Reply reply = azure.get(IDENTITIES + AT + "&"
                + parameter.replace("$", "%24").replace(" ", "%20").replace("?", "%3F"));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void collectionsAreThoseOfAGroupASubscriptionOrAParent() {
        makeIdentities(1);
        String type = "/providers/Microsoft.ManagedIdentity/userAssignedIdentities";

        assertThat(names(azure.get(GROUP + type + AT))).containsExactly("identity-0");
        assertThat(names(azure.get(SUBSCRIPTION + type + AT))).containsExactly("identity-0");
        assertThat(names(azure.get(IDENTITIES + "/identity-0/federatedIdentityCredentials" + AT)))
                .isEmpty();
        assertThat(azure.get(GROUP + "x" + type + AT).code()).isEqualTo("ResourceGroupNotFound");
    }

    @Test
    void resourcesOfAllTypesAreListedWithoutTheirProperties() {
        makeIdentities(1);

        Reply all = azure.get(GROUP + "/resources?api-version=2021-04-01&%24expand=provisioningState");
        Reply none = azure.get(
                SUBSCRIPTION
                        + "/resources?api-version=2021-04-01&%24filter=resourceType%20eq%20'Microsoft.Network/virtualNetworks'");

        assertThat(all.body().objects("/value")).singleElement().satisfies(resource -> {
            assertThat(resource.names("")).containsExactly("id", "name", "type", "location", "provisioningState");
            assertThat(resource.text("/type")).isEqualTo("Microsoft.ManagedIdentity/userAssignedIdentities");
        });
        assertThat(names(none)).isEmpty();
    }

    @Test
    void roleAssignmentsAreFilteredByPrincipalAndScope() {
        makeIdentities(2);
        String first = azure.get(IDENTITIES + "/identity-0" + AT).body().text("/properties/principalId");
        String second = azure.get(IDENTITIES + "/identity-1" + AT).body().text("/properties/principalId");
        assign(GROUP, "11111111-0000-0000-0000-000000000001", first);
        assign(IDENTITIES + "/identity-0", "11111111-0000-0000-0000-000000000002", second);

        assertThat(assignments(GROUP, "")).hasSize(2);
        assertThat(assignments(GROUP, "principalId eq '" + second + "'"))
                .containsExactly("11111111-0000-0000-0000-000000000002");
        assertThat(assignments(GROUP, "atScope()")).containsExactly("11111111-0000-0000-0000-000000000001");
        assertThat(assignments(IDENTITIES + "/identity-0", "atScope()"))
                .as("inherited, too")
                .hasSize(2);
        assertThat(assignments(IDENTITIES + "/identity-0", "atScope() and assignedTo('" + first + "')"))
                .containsExactly("11111111-0000-0000-0000-000000000001");
        assertThat(assignments(SUBSCRIPTION, "atScope()")).isEmpty();
    }

    private void assign(String scope, String name, String principal) {
        azure.put(
                scope + ASSIGNMENTS + "/" + name,
                "2022-04-01",
                """
                {'properties': {'principalId': '%s', 'principalType': 'ServicePrincipal', 'roleDefinitionId':
                 '%s/providers/Microsoft.Authorization/roleDefinitions/7f951dda-4ed3-4680-a7ca-43fe172d538d'}}"""
                        .formatted(principal, SUBSCRIPTION));
    }

    private List<String> assignments(String scope, String filter) {
        return names(azure.get(scope + ASSIGNMENTS + "?api-version=2022-04-01"
                + (filter.isEmpty() ? "" : "&%24filter=" + filter.replace(" ", "%20"))));
    }

    @Test
    void builtInRolesAreFoundByName() {
        Reply roles = azure.get(
                GROUP
                        + "/providers/Microsoft.Authorization/roleDefinitions?api-version=2022-04-01&%24filter=roleName%20eq%20'AcrPull'");

        assertThat(names(roles)).containsExactly("7f951dda-4ed3-4680-a7ca-43fe172d538d");
        String id = roles.body().objects("/value").get(0).text("/id");
        assertThat(id).startsWith(SUBSCRIPTION + "/providers/");
        assertThat(azure.get(id + "?api-version=2022-04-01").body().text("/properties/type"))
                .isEqualTo("BuiltInRole");
    }

    @Test
    void subscriptionsTenantsLocationsAndProvidersAreThere() {
        assertThat(azure.get("/subscriptions?api-version=2022-12-01").body().objects("/value"))
                .extracting(subscription -> subscription.text("/id"))
                .containsExactly(SUBSCRIPTION);
        assertThat(azure.get("/tenants?api-version=2022-12-01").body().objects("/value"))
                .hasSize(1);
        assertThat(names(azure.get(SUBSCRIPTION + "/locations?api-version=2022-12-01")))
                .contains("westeurope");
        Body provider = azure.get(SUBSCRIPTION + "/providers/microsoft.containerservice?api-version=2021-04-01")
                .body();
        assertThat(provider.text("/registrationState")).isEqualTo("Registered");
        assertThat(provider.objects("/resourceTypes").get(0).text("/resourceType"))
                .isEqualTo("managedClusters");
        assertThat(azure.get(SUBSCRIPTION + "/providers/Microsoft.DocumentDB?api-version=2021-04-01")
                        .code())
                .isEqualTo("InvalidResourceNamespace");
    }
}
