package com.isolatedaks.isolation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes planted in a catalogue that is consistent without them. */
class FeatureCatalogueTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONSISTENT =
            """
            {
              "sources": [{"name": "page", "url": "https://example.com/page", "date": "2026-08"}],
              "endpoints": [
                {"name": "vault", "hosts": {"public": "{keyVault}.vault.example.net"}, "port": 443, "protocol": "TCP",
                 "privateLink": "KeyVault", "source": "page"},
                {"name": "time", "hosts": {"any": "time.example.com"}, "port": 123, "protocol": "UDP", "source": "page"},
                {"name": "tunnel", "serviceTag": {"china": "AzureCloud.{region}"}, "port": 22, "protocol": "TCP", "source": "page"}
              ],
              "registries": [{"name": "registry.example.com", "title": "R", "credentials": "none", "source": "page"}],
              "features": [
                {"name": "One", "family": "F", "title": "T", "description": "Does it.", "support": "privateLink",
                 "extensionType": "Example.One", "since": "2025-04", "images": ["registry.example.com/a/*"],
                 "needs": [{"endpoint": "vault", "purpose": "secrets"}], "sources": ["page"]},
                {"name": "Two", "family": "F", "title": "T", "description": "Does it.", "support": "wayOut",
                 "needs": [{"endpoint": "time", "purpose": "time"},
                           {"endpoint": "tunnel", "purpose": "tunnel", "isolated": "notNeeded"}], "sources": ["page"]}
              ]
            }""";

    @Test
    void aConsistentCatalogueIsRead() throws JsonProcessingException {
        FeatureCatalogue catalogue = FeatureCatalogue.read(JSON.readTree(CONSISTENT));

        assertThat(catalogue.features()).extracting(Feature::name).containsExactly("One", "Two");
        assertThat(catalogue.registries()).extracting(ImageRegistry::name).containsExactly("registry.example.com");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "/endpoints/0",
                        "'privateLink': 'Teapot'",
                        "endpoints.json: vault: private link service Teapot is unknown"),
                mistake("/endpoints/0", "'port': 0", "vault: port 0 is out of range"),
                mistake("/endpoints/0", "'port': 65536", "vault: port 65536 is out of range"),
                mistake("/endpoints/0", "'protocol': 'SCTP'", "vault: protocol SCTP is unknown"),
                mistake("/endpoints/0", "'protocol': null", "vault: protocol is missing"),
                mistake("/endpoints/0", "'source': null", "vault: source is missing"),
                mistake("/endpoints/0", "'source': 'rumour'", "vault: source rumour is unknown"),
                mistake("/endpoints/0", "'name': 'time'", "time: the name is there twice"),
                mistake("/endpoints/0", "'purpose': 'none'", "vault: property purpose is unknown"),
                mistake(
                        "/endpoints/0",
                        "'serviceTag': {'any': 'Internet'}",
                        "vault: it has to have either hosts or serviceTag"),
                mistake("/endpoints/0", host("*"), "vault: host * is neither exact nor a wildcard"),
                mistake("/endpoints/0", host("a.*.example.com"), "vault: host a.*.example.com is neither exact nor"),
                mistake("/endpoints/0", host("https://example.com"), "vault: host https://example.com is neither"),
                mistake(
                        "/endpoints/0",
                        host("<region>.example.com"),
                        "<region>.example.com has a placeholder that nobody knows"),
                mistake(
                        "/endpoints/0",
                        host("{zone}.example.com"),
                        "{zone}.example.com has a placeholder that nobody knows"),
                mistake("/endpoints/0", "'hosts': {'moon': 'example.com'}", "vault: cloud moon is unknown"),
                mistake("/endpoints/0", "'hosts': {}", "vault: no cloud has it"),
                mistake(
                        "/endpoints/0",
                        "'hosts': {'any': 'time.example.com'}, 'port': 123, 'protocol': 'UDP'",
                        "time.example.com UDP 123 is there twice"),
                mistake("/endpoints/2", "'serviceTag': {'any': 'a b'}", "tunnel: service tag a b is none"),
                mistake("/endpoints/2", "'direction': 'up'", "tunnel: direction up is unknown"),
                mistake("/sources/0", "'date': null", "sources.json: page: date is missing"),
                mistake("/sources/0", "'date': 'yesterday'", "page: date yesterday is neither a day nor a month"),
                mistake("/sources/0", "'url': 'a page'", "page: url a page is none"),
                mistake("/features/0", "'support': null", "features: One: support is missing"),
                mistake("/features/0", "'support': 'maybe'", "One: support maybe is unknown"),
                mistake("/features/0", "'support': 'works'", "One: it works without more, and needs private link"),
                mistake("/features/0", "'support': 'wayOut'", "One: it needs a way out, and no endpoint"),
                mistake("/features/1", "'support': 'privateLink'", "Two: it works with private link, and needs none"),
                mistake("/features/1", "'name': 'One'", "features: One: the name is there twice"),
                mistake("/features/1", "'extensionType': 'Example.One'", "Example.One is there twice"),
                mistake("/features/0", "'sources': []", "One: sources is missing"),
                mistake("/features/0", "'sources': ['rumour']", "One: source rumour is unknown"),
                mistake("/features/0", "'since': '2025'", "One: since is not a month"),
                mistake("/features/0", "'needs': null", "One: needs is missing"),
                mistake("/features/0", "'description': 'Does it'", "One: description is not a sentence"),
                mistake(
                        "/features/0",
                        "'images': ['registry.example.com']",
                        "One: image registry.example.com names no"),
                mistake(
                        "/features/0",
                        "'images': ['other.example.com/a']",
                        "One: registry other.example.com is unknown"),
                mistake("/features/1/needs/0", "'endpoint': 'nowhere'", "Two: endpoint nowhere is unknown"),
                mistake("/features/1/needs/0", "'purpose': ''", "Two: time: purpose is missing"),
                mistake("/features/1/needs/0", "'isolated': 'privateLink'", "Two: time: nothing stands in for it"),
                mistake("/features/1/needs/0", "'endpoint': 'vault'", "endpoints.json: time: nothing refers to it"),
                mistake(
                        "/registries/0",
                        "'credentials': 'some'",
                        "image-registries.json: registry.example.com: credentials some"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldWithItsPlace(String pointer, String change, String fault) throws JsonProcessingException {
        ObjectNode document = (ObjectNode) JSON.readTree(CONSISTENT);
        ((ObjectNode) document.at(pointer))
                .setAll((ObjectNode) JSON.readTree("{%s}".formatted(change.replace('\'', '"'))));

        assertThatIllegalStateException()
                .isThrownBy(() -> FeatureCatalogue.read(document))
                .withMessageStartingWith("the catalogue is not consistent: ")
                .withMessageContaining(fault);
    }

    @Test
    void allMistakesAreToldAtOnce() throws JsonProcessingException {
        ObjectNode document = (ObjectNode) JSON.readTree(CONSISTENT);
        ((ObjectNode) document.at("/endpoints/1")).put("port", -1);
        ((ObjectNode) document.at("/features/0")).remove("support");

        assertThatIllegalStateException()
                .isThrownBy(() -> FeatureCatalogue.read(document))
                .withMessageContainingAll("port -1 is out of range", "One: support is missing");
    }

    private static String host(String host) {
        return "'hosts': {'public': '%s'}".formatted(host);
    }

    private static Arguments mistake(String pointer, String change, String fault) {
        return Arguments.of(pointer, change, fault);
    }
}
