package com.isolatedaks.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.PrivateServices;
import com.isolatedaks.simulator.arm.TestAzure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void deploy() {
        try (TestAzure azure = new TestAzure(folder)) {
            HowTo.upToTheCluster(azure);
            azure.put(
                    HowTo.NODES, "{'properties': {'addressPrefix': '192.168.1.0/24', 'defaultOutboundAccess': false}}");
            azure.put(HowTo.CLUSTER, HowTo.CLUSTER_BODY);
        }
    }

    private int probe(String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "probe";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--store";
        all[words.length + 2] = folder.resolve("azure.db").toString();
        return SimulatorCommand.run(new PrintWriter(out), new PrintWriter(err), all);
    }

    private JsonNode json(String... words) throws JsonProcessingException {
        out.getBuffer().setLength(0);
        String[] all = new String[words.length + 1];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--json";
        assertThat(probe(all)).as(err.toString()).isZero();
        return new ObjectMapper().readTree(out.toString());
    }

    @Test
    void aProbeTellsTheNameTheWayAndTheEnd() {
        assertThat(probe("aks/system", "contosoreg.azurecr.io")).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "aks/system -> contosoreg.azurecr.io, tcp port 443",
                        "",
                        "The name:",
                        "  Azure DNS (168.63.129.16) answers, with the private zones of network vnet",
                        "  contosoreg.azurecr.io is an alias of contosoreg.privatelink.azurecr.io in public DNS",
                        "  contosoreg.privatelink.azurecr.io is 192.168.2.4 in private zone privatelink.azurecr.io, which"
                                + " link vnet links to network vnet",
                        "",
                        "The way:",
                        "  ok    route Azure: the system route 192.168.2.4/32 leads to InterfaceEndpoint",
                        "  ok    private endpoint pe-registry: it leads to contosoreg",
                        "",
                        "It arrives.");
    }

    @ParameterizedTest
    @CsvSource({
        "aks/system, contosoreg, reached",
        "pod:aks/system, aks, reached",
        "vnet/nodes, pe-registry, reached",
        "nodes, 192.168.2.4:443, reached",
        "aks/system, mcr.microsoft.com, blocked",
        "aks/system, 203.0.113.7:80, blocked",
        "internet, contosoreg, blocked",
        "internet, aks, unresolved",
        "internet, mcr.microsoft.com, reached"
    })
    void verdictsAreForProgramsToo(String from, String to, String verdict) throws JsonProcessingException {
        assertThat(json(from, to).get("verdict").asText()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contosofiles.file.core.windows.net:445 | reached | 192.168.2.7",
                "contoso-kv.vault.azure.net:443 | reached | 192.168.2.6",
                "contosofiles.blob.core.windows.net:443 | blocked | no way out",
                "contosofiles.z6.web.core.windows.net:443 | blocked | no way out"
            })
    void privateServicesAreReachedWhereTheyAreLinked(String to, String verdict, String reason)
            throws JsonProcessingException {
        linkServices();

        JsonNode probe = json("aks/system", to);

        assertThat(probe.get("verdict").asText()).isEqualTo(verdict);
        assertThat(probe.toString()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contosofiles.file.core.windows.net:445 | contosofiles has public network access disabled",
                "contoso-kv.vault.azure.net:443 | contoso-kv has public network access disabled",
                "contosoopen.file.core.windows.net:445 | the public address is open to whoever comes",
                "contosonobody.blob.core.windows.net:443 | the firewall of contosonobody lets nobody in"
            })
    void fromOutsideAServiceIsPublicAndSaysWhetherItAnswers(String to, String reason) throws JsonProcessingException {
        linkServices();

        JsonNode hops = json("internet", to).get("hops");

        assertThat(hops.get(hops.size() - 1).toString()).contains(reason);
    }

    private void linkServices() {
        try (TestAzure azure = new TestAzure(folder)) {
            azure.put(PrivateServices.VAULT, PrivateServices.VAULT_BODY);
            azure.put(PrivateServices.ACCOUNT, PrivateServices.ACCOUNT_BODY);
            String open = PrivateServices.ACCOUNT_BODY.replace("Disabled", "Enabled");
            azure.put(PrivateServices.ACCOUNT.replace("files", "open"), open);
            azure.put(
                    PrivateServices.ACCOUNT.replace("files", "nobody"),
                    open.replace("'minimum", "'networkAcls': {'defaultAction': 'Deny'}, 'minimum"));
            PrivateServices.link(azure, "pe-kv", PrivateServices.VAULT, "vault", PrivateServices.VAULT_ZONE);
            PrivateServices.link(azure, "pe-files", PrivateServices.ACCOUNT, "file", PrivateServices.FILE_ZONE);
        }
    }

    @Test
    void jsonHasEachStep() throws JsonProcessingException {
        JsonNode probe = json("aks/system", "mcr.microsoft.com:443");

        assertThat(probe.at("/resolution/isPublic").asBoolean()).isTrue();
        assertThat(probe.get("hops")
                        .get(probe.get("hops").size() - 1)
                        .get("kind")
                        .asText())
                .isEqualTo("egress");
    }

    @Test
    void anUnknownSenderIsToldWhoThereIs() {
        assertThat(probe("nobody", "contosoreg")).isEqualTo(2);

        assertThat(err.toString())
                .isEqualTo("FROM: nothing here sends by that name, got \"nobody\"; expected one of aks/system,"
                        + " pod:aks/system, vnet/endpoints, vnet/nodes, internet\n");
    }

    @ParameterizedTest
    @CsvSource({
        "nothing, no resource is reached by that name",
        "contosoreg:x, not a port",
        "contosoreg:70000, not a port"
    })
    void anUnusableReceiverIsNamed(String to, String reason) {
        assertThat(probe("aks/system", to)).isEqualTo(2);

        assertThat(err.toString()).startsWith("TO: " + reason);
    }
}
