package com.isolatedaks.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.schema.PackageSchema;
import com.isolatedaks.simulator.schema.ResourceType;
import com.isolatedaks.simulator.schema.ResourceTypes;
import com.isolatedaks.simulator.schema.SchemaInputs;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireRoundTripTest {
    private static final PackageSchema SCHEMA = PackageSchema.load();
    private static final WireFormat WIRE = WireFormat.of(SCHEMA);
    private static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

    static Stream<ResourceType> types() {
        return ResourceTypes.load().all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void inputsComeBackFromTheBodyAndTheIdThatTheyBecame(ResourceType type) {
        for (ObjectNode inputs : List.of(SchemaInputs.least(SCHEMA, type), SchemaInputs.everything(SCHEMA, type))) {
            String id = new ResourcePath(type.path()).format(SUBSCRIPTION, inputs);

            ObjectNode body = WIRE.body(type, id, inputs);

            ObjectNode expected = inputs.deepCopy();
            expected.remove("id");
            expected.remove(WIRE.queryParameters(type));
            // The lock's apiVersion is in no request at all.
            expected.remove("apiVersion");
            assertThat(WIRE.importedInputs(type, id, body)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void theBodyHasNothingOfTheIdInIt(ResourceType type) {
        ObjectNode inputs = SchemaInputs.everything(SCHEMA, type);

        ObjectNode body = WIRE.body(type, "/id", inputs);

        ResourcePath path = new ResourcePath(type.path());
        assertThat(body.path("properties").properties())
                .extracting(entry -> entry.getKey())
                .doesNotContainAnyElementsOf(path.inputs());
        assertThat(body.properties()).extracting(entry -> entry.getKey()).doesNotContainAnyElementsOf(path.inputs());
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatAProgramSetsIsTheSettablePartOfWhatItGetsBack(ResourceType type) {
        ObjectNode inputs = SchemaInputs.least(SCHEMA, type);
        ObjectNode outputs = WIRE.outputs(type, WIRE.body(type, "/id", inputs));

        ObjectNode settable = WIRE.projectedInputs(type, outputs);

        assertThat(inputs.properties()).containsAll(settable.properties());
    }
}
