package com.isolatedaks.simulator.azure.storage;

import static com.isolatedaks.simulator.arm.HowTo.NODES;
import static com.isolatedaks.simulator.arm.PrivateServices.ACCOUNT;
import static com.isolatedaks.simulator.arm.PrivateServices.ACCOUNT_BODY;
import static com.isolatedaks.simulator.arm.TestAzure.GROUP;
import static com.isolatedaks.simulator.arm.TestAzure.code;
import static com.isolatedaks.simulator.arm.TestAzure.id;
import static com.isolatedaks.simulator.arm.TestAzure.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.Body;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorageAccountTest {
    private static final String API_VERSION = "2024-01-01";

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

    private static String account(String pointer, Object value) {
        return Body.of(json(ACCOUNT_BODY)).set(pointer, value).toString();
    }

    private static String ofKind(String kind, String sku) {
        return Body.of(json(ACCOUNT_BODY))
                .set("/kind", kind)
                .set("/sku/name", sku)
                .toString();
    }

    @Test
    void anAccountHasItsHostsAndAzuresDefaults() {
        Body account = azure.put(ACCOUNT, ACCOUNT_BODY);

        assertThat(account.text("/properties/primaryEndpoints/file"))
                .isEqualTo("https://contosofiles.file.core.windows.net/");
        assertThat(account.names("/properties/primaryEndpoints"))
                .containsExactlyInAnyOrder("blob", "dfs", "file", "queue", "table", "web");
        assertThat(account.text("/sku/tier")).isEqualTo("Standard");
        assertThat(account.text("/properties/networkAcls/defaultAction")).isEqualTo("Allow");
        assertThat(account.isTrue("/properties/allowBlobPublicAccess")).isFalse();
        assertThat(account.isTrue("/properties/supportsHttpsTrafficOnly")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "contoso-files", "ContosoFiles", "anameof25characters000000"})
    void aNameThatAzureDoesNotAcceptIsRefused(String name) {
        assertThat(azure.refusal(id("Microsoft.Storage/storageAccounts/" + name), ACCOUNT_BODY))
                .isEqualTo("AccountNameInvalid");
    }

    @Test
    void aNameIsTakenInAllOfAzure() {
        String elsewhere = "/subscriptions/00000000-0000-0000-0000-000000000009/resourceGroups/rg";
        azure.put(GROUP + "2", "{'location': 'westeurope'}");
        azure.put(elsewhere, "{'location': 'westeurope'}");
        azure.put(ACCOUNT, ACCOUNT_BODY);

        assertThat(azure.refusal(GROUP + "2/providers/Microsoft.Storage/storageAccounts/contosofiles", ACCOUNT_BODY))
                .isEqualTo("StorageAccountInAnotherResourceGroup");
        assertThat(azure.refusal(elsewhere + "/providers/Microsoft.Storage/storageAccounts/contosofiles", ACCOUNT_BODY))
                .isEqualTo("StorageAccountAlreadyTaken");
    }

    @ParameterizedTest
    @CsvSource({
        "FileStorage, Standard_LRS",
        "BlockBlobStorage, Standard_ZRS",
        "StorageV2, Premium_ZRS",
        "BlobStorage, Premium_LRS",
        "StorageV2, StandardV2_LRS"
    })
    void aKindThatDoesNotHaveTheSkuIsRefused(String kind, String sku) {
        assertThat(azure.refusal(ACCOUNT, ofKind(kind, sku))).isEqualTo("InvalidValuesForRequestParameters");
    }

    @ParameterizedTest
    @CsvSource({
        "FileStorage, Premium_LRS, file",
        "FileStorage, StandardV2_ZRS, file",
        "BlockBlobStorage, Premium_ZRS, blob",
        "StorageV2, Premium_LRS, blob"
    })
    void aKindHasItsSkusAndServices(String kind, String sku, String service) {
        assertThat(azure.put(ACCOUNT, ofKind(kind, sku)).names("/properties/primaryEndpoints"))
                .contains(service);
    }

    @ParameterizedTest
    @CsvSource({
        "/properties/isHnsEnabled, true, AccountPropertyCannotBeUpdated",
        "/properties/dnsEndpointType, AzureDnsZone, AccountPropertyCannotBeUpdated",
        "/kind, BlobStorage, AccountPropertyCannotBeUpdated",
        "/sku/name, Premium_LRS, InvalidValuesForRequestParameters",
        "/location, northeurope, InvalidResourceLocation"
    })
    void whatIsDecidedAtCreationStays(String pointer, String value, String code) {
        azure.put(ACCOUNT, ACCOUNT_BODY);

        assertThat(azure.refusal(ACCOUNT, account(pointer, value))).isEqualTo(code);
        azure.put(ACCOUNT, account("/sku/name", "Standard_LRS"));
    }

    @Test
    void anOlderKindBecomesTheNewestOne() {
        azure.put(ACCOUNT, ofKind("Storage", "Standard_LRS"));

        azure.put(ACCOUNT, ofKind("StorageV2", "Standard_LRS"));
    }

    @Test
    void aHierarchyStaysAlsoWhenItIsNotSaid() {
        azure.put(ACCOUNT, account("/properties/isHnsEnabled", true));

        assertThat(azure.put(ACCOUNT, ACCOUNT_BODY).isTrue("/properties/isHnsEnabled"))
                .isTrue();
        assertThat(azure.refusal(ACCOUNT, account("/properties/isHnsEnabled", false)))
                .isEqualTo("AccountPropertyCannotBeUpdated");
    }

    @Test
    void aHierarchyIsForKindsThatCanHaveItAndNfsForThoseThatHaveIt() {
        String premium = Body.of(json(ofKind("StorageV2", "Premium_LRS")))
                .set("/properties/isHnsEnabled", true)
                .toString();

        assertThat(azure.refusal(ACCOUNT, premium)).isEqualTo("InvalidRequestPropertyValue");
        assertThat(azure.refusal(ACCOUNT, account("/properties/isNfsV3Enabled", true)))
                .isEqualTo("InvalidRequestPropertyValue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "192.168.0.0/16", "52.1.2.4/31", "somewhere"})
    void onlyPublicAddressesAreLetIn(String address) {
        assertThat(azure.refusal(ACCOUNT, withAddress(address))).isEqualTo("InvalidValuesForRequestParameters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"52.1.2.4", "52.1.2.4/30"})
    void publicAddressesCanBeLetIn(String address) {
        azure.put(ACCOUNT, withAddress(address));
    }

    private static String withAddress(String address) {
        return account("/properties/networkAcls/ipRules", List.of(Body.empty().set("/value", address)));
    }

    @Test
    void onlySubnetsWithAServiceEndpointAreLetIn() {
        String acls = account(
                "/properties/networkAcls/virtualNetworkRules",
                List.of(Body.empty().set("/id", NODES)));

        assertThat(azure.refusal(ACCOUNT, acls)).isEqualTo("NetworkAclsValidationFailure");
        azure.put(
                NODES,
                "{'properties': {'addressPrefix': '192.168.1.0/24', 'serviceEndpoints': [{'service': 'Microsoft.Storage.Global'}]}}");
        azure.put(ACCOUNT, acls);
    }

    @Test
    void keysAreListedThoughTheAccountDoesNotAcceptThem() {
        azure.put(ACCOUNT, ACCOUNT_BODY);

        Body keys = Body.of(
                azure.request("POST", ACCOUNT + "/listKeys", API_VERSION, "{}").body());

        assertThat(keys.objects("/keys"))
                .extracting(key -> key.text("/keyName"))
                .containsExactly("key1", "key2");
        assertThat(keys.text("/keys/0/value"))
                .hasSize(88)
                .isEqualTo(Body.of(azure.request("POST", ACCOUNT + "/listKeys", API_VERSION, "{}")
                                .body())
                        .text("/keys/0/value"))
                .isNotEqualTo(keys.text("/keys/1/value"));
        assertThat(code(azure.request("POST", ACCOUNT + "/failover", API_VERSION, "{}")))
                .isEqualTo("InvalidResourceType");
    }

    @Test
    void anAccountsServicesAreThereWithIt() {
        azure.put(ACCOUNT, ofKind("FileStorage", "Premium_LRS"));
        String files = ACCOUNT + "/fileServices/default";
        String blobs = ACCOUNT + "/blobServices/default";

        assertThat(Body.of(azure.request("GET", files, API_VERSION, "").body()).text("/sku/name"))
                .isEqualTo("Premium_LRS");
        assertThat(azure.request("GET", blobs, API_VERSION, "").isError()).isTrue();
        assertThat(code(azure.request("GET", files, "2001-01-01", ""))).isEqualTo("NoRegisteredProviderFound");
    }
}
