package com.isolatedaks;

import static com.isolatedaks.testing.Clusters.API_SERVER;
import static com.isolatedaks.testing.Clusters.brought;
import static com.isolatedaks.testing.Clusters.broughtNetwork;
import static com.isolatedaks.testing.Clusters.made;
import static com.isolatedaks.testing.Clusters.managed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.isolatedaks.enums.ApiServerAccess;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.enums.PrivateDnsZone;
import com.isolatedaks.inputs.ApiServerArgs;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.inputs.PoolArgs;
import com.isolatedaks.isolation.rule.Rule;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that are kept by construction: there is no input to break them by, and no request breaks them. */
class ConstructionTest {

    @Test
    void everyRuleThatSaysSoHasACaseAndNoOther() {
        assertThat(ConstructionCase.all().map(ConstructionCase::rule))
                .containsExactlyInAnyOrderElementsOf(Rules.all().stream()
                        .filter(rule -> rule.byConstruction().isPresent())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("com.isolatedaks.ConstructionCase#all")
    void noInputIsNamedLikeIt(ConstructionCase construction) {
        assertThat(construction.absent()).doesNotContainAnyElementsOf(names());
    }

    @ParameterizedTest
    @MethodSource("com.isolatedaks.ConstructionCase#all")
    void noModeBreaksIt(ConstructionCase construction) {
        Rule rule = construction.rule();
        modes().forEach(mode -> {
            RecordingMocks mocks =
                    Deployed.run(new RecordingMocks(), context -> new IsolatedAksCluster("aks", mode.build()));

            assertThat(mocks).as(rule.id()).satisfies(construction.present());
        });
    }

    /** One of each kind, with whatever makes the request differ. */
    private static Stream<IsolatedAksClusterArgs.Builder> modes() {
        return Stream.of(
                managed().enableNodeAutoProvisioning(true),
                managed()
                        .outbound(OutboundArgs.builder()
                                .type(OutboundType.LoadBalancer)
                                .acknowledgeNotIsolated(true)
                                .build()),
                brought()
                        .pools(Map.of("work", PoolArgs.builder().build()))
                        .network(broughtNetwork().apiServerSubnetId(API_SERVER).build())
                        .apiServer(ApiServerArgs.builder()
                                .access(ApiServerAccess.VnetIntegration)
                                .build()),
                made().apiServer(ApiServerArgs.builder()
                        .privateDnsZone(PrivateDnsZone.None)
                        .build()));
    }

    /** Names of properties and of enums' values. */
    private static Set<String> names() {
        try (InputStream in = ConstructionTest.class.getResourceAsStream("/com/isolatedaks/schema.json")) {
            JsonNode schema = new ObjectMapper().readTree(in);
            Set<String> names = new TreeSet<>();
            schema.get("types").forEach(type -> {
                type.path("properties").fieldNames().forEachRemaining(names::add);
                type.path("enum").forEach(value -> names.add(value.get("value").asText()));
            });
            schema.get("resources")
                    .forEach(resource ->
                            resource.get("inputProperties").fieldNames().forEachRemaining(names::add));
            // What Azure says of the isolation is an output.
            schema.at("/types/isolated-aks:index:Isolation/properties")
                    .fieldNames()
                    .forEachRemaining(names::remove);
            return names;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
