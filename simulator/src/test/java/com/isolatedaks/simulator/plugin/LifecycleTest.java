package com.isolatedaks.simulator.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Struct;
import com.isolatedaks.simulator.schema.ObjectShape;
import com.isolatedaks.simulator.schema.ResourceType;
import com.isolatedaks.simulator.schema.ResourceTypes;
import com.isolatedaks.simulator.schema.SchemaInputs;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.ReadResponse;

/** Every resource type from its first check to its deletion, over the wire, as the engine leads it. */
class LifecycleTest {
    /** Programs name these by their ids. */
    private static final List<String> REFERENCES = List.of("networkSecurityGroup", "routeTable");

    private final Engine engine = new Engine(new MemoryArm(Engine.SCHEMA));

    @AfterEach
    void stop() {
        engine.close();
    }

    static Stream<ResourceType> types() {
        return ResourceTypes.load().all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aResourceWithAllItsInputsLivesThroughAllCalls(ResourceType type) {
        live(type, SchemaInputs.everything(Engine.SCHEMA, type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aResourceWithOnlyWhatItNeedsLivesThroughAllCalls(ResourceType type) {
        live(type, SchemaInputs.least(Engine.SCHEMA, type));
    }

    private void live(ResourceType type, ObjectNode program) {
        String token = type.token();
        ObjectShape outputs = Engine.SCHEMA.resource(token).orElseThrow().outputs();

        CheckResponse checked = engine.check(token, PropertyBag.empty().values(), program);
        assertThat(checked.getFailuresList()).isEmpty();
        Struct inputs = checked.getInputs();

        Struct preview = engine.create(token, inputs, true).getProperties();
        assertThat(Engine.values(preview).properties())
                .extracting(entry -> entry.getKey())
                .containsExactlyInAnyOrderElementsOf(outputs.names());

        CreateResponse created = engine.create(token, inputs, false);
        Struct state = created.getProperties();
        String id = created.getId();
        assertThat(state.getFieldsMap()).containsKeys(outputs.required().toArray(String[]::new));

        ReadResponse refreshed = engine.refresh(token, id, state, inputs);
        assertThat(refreshed.getProperties()).isEqualTo(state);
        assertThat(refreshed.getInputs()).isEqualTo(inputs);
        assertThat(engine.diff(token, id, state, inputs, refreshed.getInputs()).getChanges())
                .isEqualTo(DiffChanges.DIFF_NONE);

        assertThat(engine.update(token, id, state, inputs, inputs, true).getFieldsMap())
                .containsKeys(outputs.required().toArray(String[]::new));
        assertThat(engine.update(token, id, state, inputs, inputs, false)).isEqualTo(state);

        engine.delete(token, id);
        engine.delete(token, id);
        assertThat(engine.refresh(token, id, state, inputs).getId()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void anExistingResourceIsAdoptedWithTheInputsThatItWasMadeWith(ResourceType type) {
        String token = type.token();
        ObjectNode program = SchemaInputs.everything(Engine.SCHEMA, type);
        // Pulumi keeps the id itself, and what is no part of the resource cannot be read from it.
        program.remove(List.of("id", "expand", "syncRemoteAddressSpace"));
        REFERENCES.forEach(
                name -> program.findParents(name).forEach(parent -> ((ObjectNode) parent.get(name)).retain("id")));
        Struct first =
                engine.check(token, PropertyBag.empty().values(), program).getInputs();
        CreateResponse created = engine.create(token, first, false);

        ReadResponse read = engine.imported(token, created.getId());
        Struct checked =
                engine.check(token, Engine.values(read.getInputs()), program).getInputs();

        assertThat(engine.diff(token, created.getId(), read.getProperties(), read.getInputs(), checked)
                        .getDetailedDiffMap()
                        .keySet())
                // The lock's apiVersion is in no request, so nobody can read it back.
                .isSubsetOf("apiVersion");
    }
}
