package com.isolatedaks.simulator.azure.privatedns;

import static com.isolatedaks.simulator.arm.HowTo.LINK;
import static com.isolatedaks.simulator.arm.HowTo.LINK_BODY;
import static com.isolatedaks.simulator.arm.HowTo.NETWORK;
import static com.isolatedaks.simulator.arm.HowTo.ZONE;
import static com.isolatedaks.simulator.arm.TestAzure.GROUP;
import static com.isolatedaks.simulator.arm.TestAzure.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.Body;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateZoneTest {
    private static final String GLOBAL = "{'location': 'global'}";

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

    @Test
    void aZoneIsGlobal() {
        assertThat(azure.refusal(ZONE, "{'location': 'westeurope'}")).isEqualTo("LocationNotAvailableForResourceType");
        assertThat(azure.refusal(ZONE, "{}")).isEqualTo("LocationRequired");
        azure.put(ZONE, GLOBAL);
    }

    @Test
    void aZoneWithLinksCannotBeDeleted() {
        azure.put(ZONE, GLOBAL);
        azure.put(LINK, LINK_BODY);

        assertThat(azure.deleteRefusal(ZONE)).isEqualTo("CannotDeleteResource");
        assertThat(Body.of(azure.get(ZONE).body()).number("/properties/numberOfVirtualNetworkLinks", 0))
                .isEqualTo(1);
        azure.delete(LINK);
        azure.delete(ZONE);
    }

    @Test
    void aNetworkIsLinkedToOneZoneOfAName() {
        azure.put(ZONE, GLOBAL);
        azure.put(LINK, LINK_BODY);
        azure.put(GROUP + "2", "{'location': 'westeurope'}");
        String sameName = ZONE.replace("/resourceGroups/rg/", "/resourceGroups/rg2/");
        azure.put(sameName, GLOBAL);

        assertThat(azure.refusal(sameName + "/virtualNetworkLinks/vnet", LINK_BODY))
                .isEqualTo("BadRequest");
        assertThat(azure.refusal(ZONE + "/virtualNetworkLinks/again", LINK_BODY))
                .isEqualTo("Conflict");
    }

    @Test
    void aSubzoneMayBeLinkedBesideItsZone() {
        String subzone = id("Microsoft.Network/privateDnsZones/team.privatelink.azurecr.io");
        azure.put(ZONE, GLOBAL);
        azure.put(LINK, LINK_BODY);
        azure.put(subzone, GLOBAL);

        azure.put(subzone + "/virtualNetworkLinks/vnet", LINK_BODY);
    }

    @Test
    void aLinkNeedsItsNetworkAndGoesWithIt() {
        azure.put(ZONE, GLOBAL);
        assertThat(azure.refusal(LINK, LINK_BODY.replace("/vnet'", "/none'"))).isEqualTo("InvalidResourceReference");
        azure.put(LINK, LINK_BODY);

        azure.delete(NETWORK);

        assertThat(azure.exists(LINK)).isFalse();
    }

    @Test
    void recordsHaveTheirFullName() {
        azure.put(ZONE, GLOBAL);

        Body record = azure.put(
                ZONE + "/A/contoso", "{'properties': {'ttl': 300, 'aRecords': [{'ipv4Address': '10.0.0.4'}]}}");

        assertThat(record.text("/properties/fqdn")).isEqualTo("contoso.privatelink.azurecr.io.");
        assertThat(record.text("/type")).isEqualTo("Microsoft.Network/privateDnsZones/A");
        assertThat(azure.refusal(ZONE + "/ZZ/contoso", "{}")).isEqualTo("InvalidResourceType");
    }
}
