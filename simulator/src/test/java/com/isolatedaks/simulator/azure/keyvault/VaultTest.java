package com.isolatedaks.simulator.azure.keyvault;

import static com.isolatedaks.simulator.arm.HowTo.NODES;
import static com.isolatedaks.simulator.arm.PrivateServices.VAULT;
import static com.isolatedaks.simulator.arm.PrivateServices.VAULT_BODY;
import static com.isolatedaks.simulator.arm.TestAzure.GROUP;
import static com.isolatedaks.simulator.arm.TestAzure.id;
import static com.isolatedaks.simulator.arm.TestAzure.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.Body;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {
    private static final String OTHER_SUBSCRIPTION =
            "/subscriptions/00000000-0000-0000-0000-000000000009/resourceGroups/rg";

    @TempDir
    private Path folder;

    private TestAzure azure;

    @BeforeEach
    void prepareANetwork() {
        azure = new TestAzure(folder);
        HowTo.network(azure);
    }

    @AfterEach
    void close() {
        azure.close();
    }

    private static String vault(String pointer, Object value) {
        return Body.of(json(VAULT_BODY)).set(pointer, value).toString();
    }

    @Test
    void aVaultHasItsAddressAndAzuresDefaults() {
        Body vault = azure.put(VAULT, VAULT_BODY);

        assertThat(vault.text("/properties/vaultUri")).isEqualTo("https://contoso-kv.vault.azure.net/");
        assertThat(vault.isTrue("/properties/enableSoftDelete")).isTrue();
        assertThat(vault.number("/properties/softDeleteRetentionInDays", 0)).isEqualTo(90);
        assertThat(vault.has("/properties/enablePurgeProtection")).isFalse();
        assertThat(vault.has("/properties/createMode")).isFalse();
        assertThat(vault.objects("/properties/privateEndpointConnections")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kv", "1contoso", "contoso--kv", "contoso-", "a-name-of-25-characters-xx"})
    void aNameThatAzureDoesNotAcceptIsRefused(String name) {
        assertThat(azure.refusal(id("Microsoft.KeyVault/vaults/" + name), VAULT_BODY))
                .isEqualTo("VaultNameNotValid");
    }

    @Test
    void aNameIsTakenInAllOfAzure() {
        azure.put(VAULT, VAULT_BODY);
        azure.put(GROUP + "2", "{'location': 'westeurope'}");

        assertThat(azure.refusal(GROUP + "2/providers/Microsoft.KeyVault/vaults/Contoso-KV", VAULT_BODY))
                .isEqualTo("VaultAlreadyExists");
    }

    @Test
    void theNameOfADeletedVaultStaysTakenUntilItsRetentionEnds() {
        azure.put(OTHER_SUBSCRIPTION, "{'location': 'westeurope'}");
        String elsewhere = OTHER_SUBSCRIPTION + "/providers/Microsoft.KeyVault/vaults/contoso-kv";
        azure.put(VAULT, vault("/properties/softDeleteRetentionInDays", 7));
        azure.delete(VAULT);

        assertThat(azure.exists(VAULT)).isFalse();
        assertThat(azure.refusal(VAULT, VAULT_BODY)).isEqualTo("ConflictError");
        assertThat(azure.refusal(elsewhere, VAULT_BODY)).isEqualTo("VaultAlreadyExists");
        azure.clock().advance(Duration.ofDays(8));
        azure.put(elsewhere, VAULT_BODY);
    }

    @Test
    void aRecoveredVaultIsWhatItWas() {
        azure.put(VAULT, vault("/properties/softDeleteRetentionInDays", 30));
        azure.delete(VAULT);

        Body recovered = azure.put(VAULT, vault("/properties/createMode", "recover"));

        assertThat(recovered.number("/properties/softDeleteRetentionInDays", 0)).isEqualTo(30);
        assertThat(recovered.has("/deleted")).isFalse();
        azure.put(VAULT, VAULT_BODY);
    }

    @Test
    void onlyADeletedVaultIsRecovered() {
        assertThat(azure.refusal(VAULT, vault("/properties/createMode", "recover")))
                .isEqualTo("SoftDeletedVaultDoesNotExist");
    }

    @Test
    void protectionIsNeverTakenBack() {
        azure.put(VAULT, vault("/properties/enablePurgeProtection", true));

        assertThat(azure.refusal(VAULT, vault("/properties/enablePurgeProtection", false)))
                .isEqualTo("BadRequest");
        assertThat(azure.refusal(VAULT, vault("/properties/enableSoftDelete", false)))
                .isEqualTo("BadRequest");
        assertThat(azure.refusal(VAULT, vault("/properties/softDeleteRetentionInDays", 30)))
                .isEqualTo("BadRequest");
        assertThat(azure.put(VAULT, VAULT_BODY).isTrue("/properties/enablePurgeProtection"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/properties/softDeleteRetentionInDays, 6, BadRequest",
        "/properties/softDeleteRetentionInDays, 91, BadRequest",
        "/properties/tenantId, contoso, BadRequest",
        "/properties/publicNetworkAccess, Sometimes, BadRequest"
    })
    void valuesOutsideOfWhatIsDocumentedAreRefused(String pointer, String value, String code) {
        assertThat(azure.refusal(VAULT, vault(pointer, value))).isEqualTo(code);
    }

    @Test
    void withoutRolesAccessPoliciesAreNeeded() {
        assertThat(azure.refusal(VAULT, vault("/properties/enableRbacAuthorization", false)))
                .isEqualTo("BadRequest");
    }

    @Test
    void onlySubnetsWithAServiceEndpointAreLetIn() {
        String acls = vault(
                "/properties/networkAcls/virtualNetworkRules",
                List.of(Body.empty().set("/id", NODES)));

        assertThat(azure.refusal(VAULT, acls)).isEqualTo("VirtualNetworkNotValid");
        azure.put(
                NODES,
                "{'properties': {'addressPrefix': '192.168.1.0/24', 'serviceEndpoints': [{'service': 'Microsoft.KeyVault'}]}}");
        assertThat(azure.put(VAULT, acls).text("/properties/networkAcls/defaultAction"))
                .isEqualTo("Allow");
    }
}
