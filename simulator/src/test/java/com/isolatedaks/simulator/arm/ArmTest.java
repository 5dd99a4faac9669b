package com.isolatedaks.simulator.arm;

import static com.isolatedaks.simulator.arm.TestAzure.GROUP;
import static com.isolatedaks.simulator.arm.TestAzure.SUBSCRIPTION;
import static com.isolatedaks.simulator.arm.TestAzure.code;
import static com.isolatedaks.simulator.arm.TestAzure.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.azure.Body;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArmTest {
    private static final String IDENTITY = id("Microsoft.ManagedIdentity/userAssignedIdentities/identity");
    private static final String WEST_EUROPE = "{'location': 'westeurope'}";

    @TempDir
    private Path folder;

    private TestAzure azure;

    @BeforeEach
    void prepareAGroup() {
        azure = new TestAzure(folder);
        azure.put(GROUP, WEST_EUROPE);
    }

    @AfterEach
    void close() {
        azure.close();
    }

    @Test
    void aNewResourceIsCreatedAndAnOldOneReplaced() {
        assertThat(azure.request("PUT", IDENTITY, WEST_EUROPE).status()).isEqualTo(201);
        assertThat(azure.request("PUT", IDENTITY, WEST_EUROPE).status()).isEqualTo(200);
    }

    @Test
    void idsAreCaseInsensitiveAndKeepTheirFirstForm() {
        azure.put(IDENTITY, WEST_EUROPE);

        Body found = Body.of(azure.get(IDENTITY.toUpperCase(Locale.ROOT)).body());

        assertThat(found.text("/id")).isEqualTo(IDENTITY);
        assertThat(found.text("/name")).isEqualTo("identity");
        assertThat(found.text("/type")).isEqualTo("Microsoft.ManagedIdentity/userAssignedIdentities");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(code(azure.get(IDENTITY))).isEqualTo("ResourceNotFound");
        assertThat(code(azure.get(GROUP + "2"))).isEqualTo("ResourceGroupNotFound");
        assertThat(azure.refusal(IDENTITY.replace("/rg/", "/rg2/"), WEST_EUROPE))
                .isEqualTo("ResourceGroupNotFound");
        assertThat(azure.refusal(IDENTITY + "/federatedIdentityCredentials/aks", "{'properties': {}}"))
                .isEqualTo("ParentResourceNotFound");
        assertThat(azure.request("DELETE", IDENTITY, "").status()).isEqualTo(204);
    }

    @Test
    void unknownTypesVersionsAndMethodsAreRefusedByName() {
        assertThat(code(azure.request("PUT", id("Microsoft.Compute/disks/d"), "2024-01-01", "{}")))
                .isEqualTo("InvalidResourceType");
        assertThat(code(azure.request("GET", IDENTITY, "2020-01-01", ""))).isEqualTo("NoRegisteredProviderFound");
        assertThat(code(azure.request("GET", IDENTITY, "latest", ""))).isEqualTo("InvalidApiVersionParameter");
        assertThat(code(azure.request("GET", IDENTITY, "", ""))).isEqualTo("MissingApiVersionParameter");
        assertThat(code(azure.request("COPY", IDENTITY, ""))).isEqualTo("HttpMethodNotSupported");
    }

    @Test
    void aResourceCannotMove() {
        azure.put(IDENTITY, WEST_EUROPE);

        assertThat(azure.refusal(IDENTITY, "{'location': 'northeurope'}")).isEqualTo("InvalidResourceLocation");
        assertThat(azure.refusal(GROUP, "{'location': 'northeurope'}")).isEqualTo("InvalidResourceGroupLocation");
        assertThat(azure.refusal(GROUP + ".", WEST_EUROPE)).isEqualTo("InvalidResourceName");
    }

    @Test
    void aPatchMergesAndNullRemoves() {
        azure.put(IDENTITY, "{'location': 'westeurope', 'tags': {'a': '1', 'b': '2'}}");

        azure.request("PATCH", IDENTITY, "{'tags': {'a': null, 'c': '3'}}");

        Body patched = Body.of(azure.get(IDENTITY).body());
        assertThat(patched.names("/tags")).containsExactlyInAnyOrder("b", "c");
        assertThat(patched.text("/properties/principalId")).isNotEmpty();
    }

    @Test
    void collectionsListWhatIsInThem() {
        azure.put(IDENTITY, WEST_EUROPE);

        assertThat(azure.listed(SUBSCRIPTION + "/resourceGroups")).containsExactly("rg");
        assertThat(azure.listed(id("Microsoft.ManagedIdentity/userAssignedIdentities")))
                .containsExactly("identity");
        assertThat(azure.listed(SUBSCRIPTION + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities"))
                .containsExactly("identity");
    }

    @Test
    void aLockedResourceIsNotDeletedNorIsItsGroup() {
        azure.put(IDENTITY, WEST_EUROPE);
        String lock = IDENTITY + "/providers/Microsoft.Authorization/locks/keep";
        azure.put(lock, "{'properties': {'level': 'CanNotDelete'}}");

        assertThat(azure.deleteRefusal(IDENTITY)).isEqualTo("ScopeLocked");
        assertThat(azure.deleteRefusal(GROUP)).isEqualTo("ScopeLocked");
        azure.put(IDENTITY, WEST_EUROPE);
        azure.delete(lock);
        azure.delete(IDENTITY);
    }

    @Test
    void aGroupThatIsBeingDeletedTakesNothingNew() {
        ArmResponse deletion = azure.request("DELETE", GROUP, "");

        assertThat(deletion.status()).isEqualTo(202);
        assertThat(azure.refusal(IDENTITY, WEST_EUROPE)).isEqualTo("ResourceGroupBeingDeleted");
        assertThat(azure.refusal(GROUP, WEST_EUROPE)).isEqualTo("ResourceGroupBeingDeleted");
        azure.await(deletion);
        assertThat(azure.exists(GROUP)).isFalse();
    }

    @Test
    void everySubscriptionExists() {
        ArmResponse subscription = azure.get("/subscriptions/12345678-0000-0000-0000-000000000000");

        assertThat(Body.of(subscription.body()).text("/state")).isEqualTo("Enabled");
    }
}
