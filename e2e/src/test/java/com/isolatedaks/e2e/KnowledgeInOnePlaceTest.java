package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.Literal;
import com.isolatedaks.e2e.harness.Module;
import com.isolatedaks.isolation.catalogue.PrivateLinkService;
import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts, zones, group ids and role ids stand in the catalogue's files alone: no code states them again. */
class KnowledgeInOnePlaceTest {
    private static final Predicate<String> HOST = Pattern.compile(
                    "(^|[^\\w.-])([\\w%*{}-]+\\.)+(com|net|io|org|us|cn|ms|dev|aws)(?![\\w.-])",
                    Pattern.CASE_INSENSITIVE)
            .asPredicate();
    private static final Predicate<String> ZONE =
            Pattern.compile("privatelink|azmk8s|\\.core\\.|azurecr|opinsights").asPredicate();
    private static final Predicate<String> GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")
            .asPredicate();
    private static final Predicate<String> WORD =
            Pattern.compile("[A-Z]?[a-z]+").asMatchPredicate();
    private static final Set<String> GROUP_IDS = groupIds();
    /** Pages that a message or a description points to. */
    private static final Pattern DOCUMENTATION = Pattern.compile(
            "(https://)?((learn|go)\\.microsoft\\.com|aka\\.ms|github\\.com|kubernetes\\.io|azure\\.github\\.io)/[^\\s\"]*");

    /** What only looks like knowledge of Azure. */
    private static final List<Allowed> ALLOWED = List.of(
            new Allowed("SimulatedTenant", "-", "ids of a tenant that does not exist"),
            new Allowed("Values", "-", "Pulumi's marks of unknown values"),
            new Allowed("Stack", "-", "the id of a subscription that nobody knows"),
            new Allowed("Unknown", "-", "Pulumi's marks of unknown values"),
            new Allowed("WireValue", "-", "Pulumi's marks of unknown values"),
            new Allowed("ProofSarif", "json.schemastore.org/", "the schema of SARIF"),
            new Allowed("PoolSpot", "kubernetes.azure.com/", "a label of nodes"),
            new Allowed("AgentPoolRules", "kubernetes.azure.com/", "a label of nodes"),
            new Allowed("Kubeconfigs", "client.authentication.k8s.io/", "an API group of Kubernetes"),
            new Allowed("AppliedClass", "storage.k8s.io/", "an API group of Kubernetes"),
            new Allowed("StorageClassObject", "storage.k8s.io/", "an API group of Kubernetes"),
            new Allowed("StorageClassObject", ".csi.azure.com", "names of CSI drivers"),
            new Allowed("MonitoringPlan", "azuremonitor", "the name of a private endpoint"));

    @Test
    void codeStatesNoFactOfAzure() {
        assertThat(facts().filter(literal -> ALLOWED.stream().noneMatch(allowed -> allowed.covers(literal))))
                .as("facts that the catalogue should have")
                .isEmpty();
    }

    @Test
    void everyExceptionIsNeeded() {
        List<Literal> facts = facts().toList();

        assertThat(ALLOWED).allMatch(allowed -> facts.stream().anyMatch(allowed::covers));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login.microsoftonline.com",
                "https://%s.oic.prod-aks.azure.com/",
                ".azurecr.io",
                "privatelink.azurecr.io",
                "docker push %s.azurecr.io/<image>",
                "7f951dda-4ed3-4680-a7ca-43fe172d538d"
            })
    void aFactIsRecognized(String text) {
        assertThat(isFact(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "prometheusMetrics, connect(, true",
        "azuremonitor, connect(, true",
        "vault, .groupIds(, true",
        "vault, name(, false",
        "elsewhere, .groupIds(, false"
    })
    void aGroupIdIsRecognizedByWhatItIsFor(String text, String line, boolean isGroupId) {
        assertThat(isGroupId(new Literal("Type", text, line))).isEqualTo(isGroupId);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See https://aka.ms/docs-principaltype",
                "https://learn.microsoft.com/azure/aks/network-isolated",
                "/properties/loginServer",
                "com.isolatedaks.isolation",
                "Microsoft.KeyVault/vaults"
            })
    void whatIsNoFactIsNotTakenForOne(String text) {
        assertThat(isFact(text)).isFalse();
    }

    private static Stream<Literal> facts() {
        return Arrays.stream(Module.values())
                .flatMap(Module::sources)
                .filter(source -> !source.file().toString().contains("/isolation/catalogue/"))
                .flatMap(Literal::of)
                .filter(literal -> isFact(literal.text()) || isGroupId(literal));
    }

    /** Many group ids are words that mean something else elsewhere: {@code file}, {@code account}. */
    private static boolean isGroupId(Literal literal) {
        boolean isUnmistakable = !WORD.test(literal.text()) || literal.text().equals("azuremonitor");
        return GROUP_IDS.contains(literal.text())
                && (isUnmistakable || literal.line().toLowerCase(Locale.ROOT).contains("groupid"));
    }

    private static boolean isFact(String literal) {
        String text = DOCUMENTATION.matcher(literal).replaceAll("");
        return Stream.of(HOST, ZONE, GUID).anyMatch(fact -> fact.test(text));
    }

    private static Set<String> groupIds() {
        return PrivateLinkServices.all().stream()
                .map(PrivateLinkService::groupId)
                .collect(Collectors.toSet());
    }

    /** A literal that may stay, with the reason. */
    private record Allowed(String type, String part, String reason) {
        boolean covers(Literal literal) {
            return literal.type().equals(type) && literal.text().contains(part);
        }
    }
}
