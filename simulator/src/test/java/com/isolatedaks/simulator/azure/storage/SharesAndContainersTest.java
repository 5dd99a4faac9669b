package com.isolatedaks.simulator.azure.storage;

import static com.isolatedaks.simulator.arm.PrivateServices.ACCOUNT;
import static com.isolatedaks.simulator.arm.PrivateServices.ACCOUNT_BODY;
import static com.isolatedaks.simulator.arm.PrivateServices.CONTAINER;
import static com.isolatedaks.simulator.arm.PrivateServices.SHARE;
import static com.isolatedaks.simulator.arm.TestAzure.GROUP;
import static com.isolatedaks.simulator.arm.TestAzure.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.Body;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharesAndContainersTest {
    private static final String REFUSED = "InvalidHeaderValue";

    @TempDir
    private Path folder;

    private TestAzure azure;

    @BeforeEach
    void prepareAGroup() {
        azure = new TestAzure(folder);
        azure.put(GROUP, "{'location': 'westeurope'}");
    }

    @AfterEach
    void close() {
        azure.close();
    }

    private void account(String kind, String sku) {
        azure.put(
                ACCOUNT,
                Body.of(json(ACCOUNT_BODY))
                        .set("/kind", kind)
                        .set("/sku/name", sku)
                        .toString());
    }

    private static String properties(String property, Object value) {
        return Body.empty().set("/properties/" + property, value).toString();
    }

    @Test
    void aShareIsMadeThoughItsAccountIsClosed() {
        account("StorageV2", "Standard_ZRS");

        Body share = azure.put(SHARE, properties("shareQuota", 5));

        assertThat(share.text("/properties/enabledProtocols")).isEqualTo("SMB");
        assertThat(share.text("/properties/accessTier")).isEqualTo("TransactionOptimized");
        azure.delete(ACCOUNT);
        assertThat(azure.exists(SHARE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "StorageV2, Standard_LRS, 1, 102400",
        "FileStorage, Premium_LRS, 100, 102400",
        "FileStorage, StandardV2_LRS, 32, 262144"
    })
    void aSharesSizeHasTheLimitsOfItsAccount(String kind, String sku, int fewest, int most) {
        account(kind, sku);

        azure.put(SHARE, properties("shareQuota", fewest));
        azure.put(SHARE, properties("shareQuota", most));
        assertThat(azure.refusal(SHARE, properties("shareQuota", fewest - 1))).isEqualTo(REFUSED);
        assertThat(azure.refusal(SHARE, properties("shareQuota", most + 1))).isEqualTo(REFUSED);
    }

    @Test
    void nfsIsForPremiumAccountsAndDecidedAtCreation() {
        account("FileStorage", "Premium_LRS");
        azure.put(SHARE, properties("enabledProtocols", "NFS"));

        assertThat(azure.refusal(SHARE, properties("enabledProtocols", "SMB"))).isEqualTo(REFUSED);
        azure.put(SHARE, properties("rootSquash", "RootSquash"));
        assertThat(azure.refusal(SHARE + "2", properties("rootSquash", "RootSquash")))
                .isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"enabledProtocols, NFS", "accessTier, Premium"})
    void standardAccountsDoWithoutWhatIsPremium(String property, String value) {
        account("StorageV2", "Standard_LRS");

        assertThat(azure.refusal(SHARE, properties(property, value))).isEqualTo(REFUSED);
        azure.put(SHARE, properties("accessTier", "Cool"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Data", "my--data", "-data", "da"})
    void namesAreThoseThatAzureAccepts(String name) {
        account("StorageV2", "Standard_LRS");

        assertThat(azure.refusal(SHARE.replaceFirst("data$", name), "{}")).isEqualTo("InvalidResourceName");
        assertThat(azure.refusal(CONTAINER.replaceFirst("data$", name), "{}")).isEqualTo("InvalidResourceName");
    }

    @Test
    void anAccountHasOnlyWhatItsKindHas() {
        account("FileStorage", "Premium_LRS");

        assertThat(azure.refusal(CONTAINER, "{}")).isEqualTo("FeatureNotSupportedForAccount");
        azure.delete(ACCOUNT);
        account("BlockBlobStorage", "Premium_LRS");
        assertThat(azure.refusal(SHARE, "{}")).isEqualTo("FeatureNotSupportedForAccount");
    }

    @Test
    void aContainerIsPrivateUnlessItsAccountLetsItBePublic() {
        account("StorageV2", "Standard_LRS");

        assertThat(azure.put(CONTAINER, "{}").text("/properties/publicAccess")).isEqualTo("None");
        assertThat(azure.refusal(CONTAINER, properties("publicAccess", "Blob"))).isEqualTo("PublicAccessNotPermitted");
    }

    @Test
    void bothNeedTheirAccount() {
        assertThat(azure.refusal(SHARE, "{}")).isEqualTo("ParentResourceNotFound");
        assertThat(azure.refusal(CONTAINER, "{}")).isEqualTo("ParentResourceNotFound");
    }
}
