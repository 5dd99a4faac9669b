package com.isolatedaks.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.isolatedaks.isolation.catalogue.ClusterInput;
import com.isolatedaks.isolation.catalogue.ClusterInputs;
import com.isolatedaks.isolation.catalogue.Extensions;
import com.isolatedaks.isolation.catalogue.Feature;
import com.isolatedaks.isolation.catalogue.Features;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue says of each feature how a cluster is told to have it, and the schema agrees. */
class ClusterInputsTest {

    @Test
    void everyFeatureHasARow() {
        assertThat(ClusterInputs.all())
                .extracting(ClusterInput::feature)
                .containsExactlyInAnyOrderElementsOf(
                        Features.all().stream().map(Feature::name).toList());
    }

    @Test
    void aFeatureHasAnInputOfTheClusterOrAReason() {
        List<String> inputs = inputs();

        assertThat(ClusterInputs.all()).allSatisfy(row -> {
            assertThat(row.input() == null)
                    .as(row.feature())
                    .isEqualTo(row.whyNot().isPresent());
            if (row.input() != null) {
                assertThat(inputs).contains(row.input());
            }
        });
    }

    @Test
    void theFeaturesToChooseFromAreThoseOfTheCatalogue() {
        assertThat(Arrays.stream(com.isolatedaks.enums.Feature.values()).map(com.isolatedaks.enums.Feature::getValue))
                .containsExactlyInAnyOrderElementsOf(chosenIn("features").toList());
    }

    @Test
    void extensionsAreChosenByTheirTypes() {
        assertThat(chosenIn("extensions")
                        .filter(name -> !name.equals(Extensions.common().name())))
                .containsExactlyInAnyOrderElementsOf(
                        Extensions.all().stream().map(Feature::name).toList());
    }

    private static Stream<String> chosenIn(String input) {
        return ClusterInputs.all().stream().filter(row -> row.isChosenIn(input)).map(ClusterInput::feature);
    }

    private static List<String> inputs() {
        try (InputStream in = ClusterInputsTest.class.getResourceAsStream("/com/isolatedaks/schema.json")) {
            JsonNode properties = new ObjectMapper()
                    .readTree(in)
                    .at("/resources/isolated-aks:index:IsolatedAksCluster/inputProperties");
            return properties.properties().stream()
                    .map(property -> property.getKey())
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
