package com.isolatedaks.simulator.azure.network;

import static com.isolatedaks.simulator.arm.PrivateServices.ACCOUNT;
import static com.isolatedaks.simulator.arm.PrivateServices.ACCOUNT_BODY;
import static com.isolatedaks.simulator.arm.PrivateServices.VAULT;
import static com.isolatedaks.simulator.arm.PrivateServices.VAULT_BODY;
import static com.isolatedaks.simulator.arm.PrivateServices.VAULT_ZONE;
import static com.isolatedaks.simulator.arm.PrivateServices.endpoint;
import static com.isolatedaks.simulator.arm.PrivateServices.endpointBody;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.PrivateServices;
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

class ServiceEndpointsTest {
    private static final String ENDPOINT = endpoint("pe-service");
    private static final String STATUS =
            "/properties/privateLinkServiceConnections/0/properties/privateLinkServiceConnectionState/status";

    @TempDir
    private Path folder;

    private TestAzure azure;

    @BeforeEach
    void prepareNetworkAndServices() {
        azure = new TestAzure(folder);
        HowTo.network(azure);
        azure.put(VAULT, VAULT_BODY);
        azure.put(ACCOUNT, ACCOUNT_BODY);
    }

    @AfterEach
    void close() {
        azure.close();
    }

    @ParameterizedTest
    @CsvSource({
        "blob, contosofiles.blob.core.windows.net",
        "file, contosofiles.file.core.windows.net",
        "queue, contosofiles.queue.core.windows.net",
        "table, contosofiles.table.core.windows.net",
        "dfs, contosofiles.dfs.core.windows.net",
        "web, contosofiles.z6.web.core.windows.net"
    })
    void anAccountHasAnEndpointForEachOfItsServices(String groupId, String name) {
        Body made = azure.put(ENDPOINT, endpointBody(ACCOUNT, groupId));

        assertThat(made.text("/properties/customDnsConfigs/0/fqdn")).isEqualTo(name);
        assertThat(Body.of(azure.get(ACCOUNT).body()).objects("/properties/privateEndpointConnections"))
                .hasSize(1);
    }

    @Test
    void aVaultsNameIsNotTheOneOfItsZone() {
        PrivateServices.link(azure, "pe-service", VAULT, "vault", VAULT_ZONE);

        assertThat(Body.of(azure.get(ENDPOINT).body()).text("/properties/customDnsConfigs/0/fqdn"))
                .isEqualTo("contoso-kv.vault.azure.net");
        assertThat(azure.listed(VAULT_ZONE + "/A")).containsExactly("contoso-kv");
        assertThat(Body.of(azure.get(VAULT).body())
                        .text("/properties/privateEndpointConnections/0/properties/privateEndpoint/id"))
                .isEqualTo(ENDPOINT);
    }

    @Test
    void anAddressCanBeChosenForTheServicesMember() {
        Body chosen = Body.empty()
                .set("/name", "fixed")
                .set("/properties/groupId", "vault")
                .set("/properties/memberName", "default")
                .set("/properties/privateIPAddress", "192.168.2.77");
        Body body = Body.of(TestAzure.json(endpointBody(VAULT, "vault")));
        body.set("/properties/ipConfigurations", List.of(chosen));

        assertThat(azure.put(ENDPOINT, body.toString()).text("/properties/customDnsConfigs/0/ipAddresses/0"))
                .isEqualTo("192.168.2.77");
    }

    @Test
    void endpointsOfWhatIsDeletedStayDisconnected() {
        azure.put(ENDPOINT, endpointBody(VAULT, "vault"));
        azure.put(ENDPOINT + "-file", endpointBody(ACCOUNT, "file"));

        azure.delete(VAULT);
        azure.delete(ACCOUNT);

        assertThat(Body.of(azure.get(ENDPOINT).body()).text(STATUS)).isEqualTo("Disconnected");
        assertThat(Body.of(azure.get(ENDPOINT + "-file").body()).text(STATUS)).isEqualTo("Disconnected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blob", "dfs", "vault"})
    void anAccountForFilesHasNoEndpointForOthers(String groupId) {
        String files = ACCOUNT + "2";
        azure.put(files, ACCOUNT_BODY.replace("StorageV2", "FileStorage").replace("Standard_ZRS", "Premium_ZRS"));

        assertThat(azure.refusal(ENDPOINT, endpointBody(files, groupId))).isEqualTo("BadRequest");
        azure.put(ENDPOINT, endpointBody(files, "file"));
    }

    @Test
    void anAccountOfTheFirstKindHasNoEndpoints() {
        String old = ACCOUNT + "2";
        azure.put(old, ACCOUNT_BODY.replace("StorageV2", "Storage"));

        assertThat(azure.refusal(ENDPOINT, endpointBody(old, "file"))).isEqualTo("BadRequest");
    }
}
