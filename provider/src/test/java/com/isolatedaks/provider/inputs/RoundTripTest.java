package com.isolatedaks.provider.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.isolatedaks.provider.construct.ComponentClass;
import com.isolatedaks.provider.contract.ComponentContract;
import com.isolatedaks.provider.contract.PackageContract;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever a program sends arrives: no secret is lost, nothing unknown becomes null, no dependency is dropped. */
class RoundTripTest {
    private static final PackageContract CONTRACT = PackageContract.load();
    private static final JsonNode SCHEMA = json();

    @Property(tries = 2500, shrinking = ShrinkingMode.OFF)
    void whatIsSentArrives(@ForAll long seed) throws ReflectiveOperationException {
        Random random = new Random(seed);
        List<ComponentContract> components = List.copyOf(CONTRACT.components().values());
        ComponentContract component = components.get(random.nextInt(components.size()));
        SentArgs.Pair pair = new SentArgs(SCHEMA, random).component(component.token());

        ReadArgs read = ArgsReader.read(
                CONTRACT,
                component.inputs(),
                ComponentClass.of(component.token()).args(),
                pair.sent().getStructValue(),
                Map.of());

        assertThat(read.problems().all()).isEmpty();
        assertArrived(component.token(), pair.expected(), Arrived.of(read.args().orElseThrow()));
    }

    /** Defaults may come on top of what was sent; they are plain. */
    private static void assertArrived(String path, Object expected, Object arrived) {
        if (expected instanceof Map<?, ?> entries) {
            assertThat(arrived).as(path).isInstanceOf(Map.class);
            Map<?, ?> all = (Map<?, ?>) arrived;
            entries.forEach((key, value) -> assertArrived(path + "." + key, value, all.get(key)));
            all.forEach((key, value) -> {
                if (!entries.containsKey(key)) {
                    assertThat(value)
                            .as(path + "." + key)
                            .isNotInstanceOfAny(SentArgs.Expected.class, Map.class, List.class);
                }
            });
        } else if (expected instanceof List<?> items && arrived instanceof List<?> all) {
            assertThat(all).as(path).hasSameSizeAs(items);
            for (int index = 0; index < items.size(); index++) {
                assertArrived(path + "[" + index + "]", items.get(index), all.get(index));
            }
        } else {
            assertThat(arrived).as(path).isEqualTo(expected);
        }
    }

    private static JsonNode json() {
        try {
            return new ObjectMapper().readTree(CONTRACT.json());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
