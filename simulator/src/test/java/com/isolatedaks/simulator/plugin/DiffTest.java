package com.isolatedaks.simulator.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.isolatedaks.simulator.Json;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.PropertyDiff.Kind;

class DiffTest {
    private static final String CLUSTER = "azure-native:containerservice:ManagedCluster";

    private final Engine engine = new Engine(new MemoryArm(Engine.SCHEMA));

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void everyChangeHasItsPathAndKind() {
        DiffResponse diff = diff(
                CLUSTER,
                "{'tags':{'a':'1','b':'2'},'agentPoolProfiles':[{'name':'p','count':1},{'name':'q'}],'dnsPrefix':'d'}",
                "{'tags':{'a':'2','c':'3'},'agentPoolProfiles':[{'name':'p','count':2}],'dnsPrefix':'d','kind':'Base'}");

        assertThat(kinds(diff))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "tags.a",
                        Kind.UPDATE,
                        "tags.b",
                        Kind.DELETE,
                        "tags.c",
                        Kind.ADD,
                        "agentPoolProfiles[0].count",
                        Kind.UPDATE,
                        "agentPoolProfiles[1]",
                        Kind.DELETE,
                        "kind",
                        Kind.ADD));
        assertThat(diff.getDiffsList()).containsExactlyInAnyOrder("tags", "agentPoolProfiles", "kind");
        assertThat(diff.getReplacesList()).isEmpty();
        assertThat(diff.getDeleteBeforeReplace()).isFalse();
    }

    @Test
    void whatIsPartOfTheIdAndWhatAzureCannotChangeReplaces() {
        assertThat(diff(CLUSTER, "{'resourceName':'a'}", "{'resourceName':'b'}").getReplacesList())
                .containsExactly("resourceName");
        assertThat(diff(
                                CLUSTER,
                                "{'networkProfile':{'outboundType':'none','podCidr':'10.0.0.0/16'}}",
                                "{'networkProfile':{'outboundType':'loadBalancer','podCidr':'10.0.0.0/16'}}")
                        .getReplacesList())
                .containsExactly("networkProfile.outboundType");
        assertThat(diff(
                                CLUSTER,
                                "{'linuxProfile':{'ssh':{'publicKeys':[{'keyData':'a'}]}}}",
                                "{'linuxProfile':{'ssh':{'publicKeys':[{'keyData':'b'}]}}}")
                        .getReplacesList())
                .containsExactly("linuxProfile.ssh.publicKeys[0].keyData");
    }

    @Test
    void theOldOneGoesFirstUnlessItsNameIsRandom() {
        assertThat(diff(CLUSTER, "{'location':'a'}", "{'location':'b'}").getDeleteBeforeReplace())
                .isTrue();
        assertThat(diff(
                                CLUSTER,
                                "{'location':'a','__createBeforeDelete':true}",
                                "{'location':'b','__createBeforeDelete':true}")
                        .getDeleteBeforeReplace())
                .isFalse();
    }

    @Test
    void theSpellingOfALocationDoesNotMatter() {
        assertThat(diff(CLUSTER, "{'location':'West Europe'}", "{'location':'westeurope'}")
                        .getChanges())
                .isEqualTo(DiffChanges.DIFF_NONE);
    }

    @Test
    void theProvidersOwnMarksAreNoDifference() {
        assertThat(diff(CLUSTER, "{'__createBeforeDelete':true}", "{'__defaults':[]}")
                        .getChanges())
                .isEqualTo(DiffChanges.DIFF_NONE);
    }

    @Test
    void settingADefaultChangesNothing() {
        String registry = "azure-native:containerregistry:Registry";

        assertThat(diff(registry, "{}", "{'publicNetworkAccess':'Enabled','adminUserEnabled':false}")
                        .getChanges())
                .isEqualTo(DiffChanges.DIFF_NONE);
        assertThat(diff(registry, "{}", "{'publicNetworkAccess':'Disabled'}").getChanges())
                .isEqualTo(DiffChanges.DIFF_SOME);
    }

    @Test
    void sayingWhatIsSoAnywayReplacesNothing() {
        DiffResponse diff = engine.diff(
                CLUSTER,
                "/id",
                PropertyBag.of(Json.of("{'dnsPrefix':'d'}")).write(),
                PropertyBag.empty().write(),
                PropertyBag.of(Json.of("{'dnsPrefix':'d'}")).write());

        assertThat(kinds(diff)).containsExactly(Map.entry("dnsPrefix", Kind.ADD));
        assertThat(diff.getReplacesList()).isEmpty();
    }

    @Test
    void aValueThatBecomesSecretIsTheSameValue() {
        var plain = PropertyBag.of(Json.of("{'dnsPrefix':'d'}"));
        var secret = new PropertyBag(plain.values(), Set.of(JsonPointer.compile("/dnsPrefix")));

        DiffResponse diff = engine.diff(CLUSTER, "/id", plain.write(), plain.write(), secret.write());

        assertThat(diff.getChanges()).isEqualTo(DiffChanges.DIFF_NONE);
    }

    @Test
    void anUnknownValueMayBeAnother() {
        assertThat(diff(CLUSTER, "{'dnsPrefix':'d'}", "{'dnsPrefix':'" + Unknown.VALUE.asText() + "'}")
                        .getReplacesList())
                .containsExactly("dnsPrefix");
    }

    private DiffResponse diff(String token, String olds, String news) {
        return engine.diff(
                token,
                "/id",
                PropertyBag.empty().write(),
                PropertyBag.of(Json.of(olds)).write(),
                PropertyBag.of(Json.of(news)).write());
    }

    private static Map<String, Kind> kinds(DiffResponse diff) {
        return diff.getDetailedDiffMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getKind()));
    }
}
