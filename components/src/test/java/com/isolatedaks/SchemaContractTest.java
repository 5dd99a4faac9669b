package com.isolatedaks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The schema is the contract of all languages; the classes written by hand keep to it. */
class SchemaContractTest {
    private static final Map<String, Class<? extends ComponentResource>> COMPONENTS = Map.of(
            IsolatedNetwork.TYPE, IsolatedNetwork.class,
            EgressFirewall.TYPE, EgressFirewall.class,
            ByoAcrWithPrivateLink.TYPE, ByoAcrWithPrivateLink.class,
            IsolatedAksCluster.TYPE, IsolatedAksCluster.class,
            MonitoringPrivateLinks.TYPE, MonitoringPrivateLinks.class,
            SharedPrivateDnsZones.TYPE, SharedPrivateDnsZones.class,
            PrivateDnsZoneLinks.TYPE, PrivateDnsZoneLinks.class,
            PrivateServiceLinks.TYPE, PrivateServiceLinks.class,
            PrivateStorageClasses.TYPE, PrivateStorageClasses.class);

    private final JsonNode schema = schema();

    @Test
    void everyComponentOfTheSchemaHasAClassOfItsName() {
        assertThat(names(schema.get("resources"))).isEqualTo(COMPONENTS.keySet());
        COMPONENTS.forEach((token, type) -> assertThat(token).isEqualTo("isolated-aks:index:" + type.getSimpleName()));
    }

    @Test
    void everyOutputHasAnAccessorAndEveryAccessorAnOutput() {
        COMPONENTS.forEach((token, type) -> {
            JsonNode resource = schema.at("/resources/" + token);
            Set<String> accessors = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && isOutput(method))
                    .map(Method::getName)
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(accessors).as(token).isEqualTo(names(resource.get("properties")));
        });
    }

    @Test
    void onlyRequiredOutputsAreAlwaysThere() {
        COMPONENTS.forEach((token, type) -> {
            Set<String> required = new TreeSet<>();
            schema.at("/resources/" + token + "/required").forEach(name -> required.add(name.asText()));
            Set<String> unconditional = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers())
                            && Output.class.isAssignableFrom(method.getReturnType()))
                    .map(Method::getName)
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(unconditional).as(token).isEqualTo(required);
        });
    }

    @Test
    void everythingIsDescribed() {
        List<String> undescribed = new ArrayList<>();
        schema.get("resources").properties().forEach(resource -> {
            requireDescription(resource.getKey(), resource.getValue(), undescribed);
            requireDescriptions(resource.getKey(), resource.getValue().get("properties"), undescribed);
            requireDescriptions(resource.getKey(), resource.getValue().get("inputProperties"), undescribed);
        });
        schema.get("types").properties().forEach(type -> {
            requireDescription(type.getKey(), type.getValue(), undescribed);
            requireDescriptions(type.getKey(), type.getValue().path("properties"), undescribed);
            type.getValue().path("enum").forEach(value -> requireDescription(type.getKey(), value, undescribed));
        });

        assertThat(undescribed).isEmpty();
    }

    @Test
    void everyDefaultIsSaidInTheDescription() {
        List<String> silent = new ArrayList<>();
        schema.findParents("default").forEach(property -> {
            String value = property.get("default").asText();
            if (!property.path("description").asText().contains("Default: " + value)) {
                silent.add(property.path("description").asText());
            }
        });

        assertThat(silent).isEmpty();
    }

    private static boolean isOutput(Method method) {
        return Output.class.isAssignableFrom(method.getReturnType())
                || Optional.class.equals(method.getReturnType())
                        && method.getGenericReturnType().getTypeName().contains(Output.class.getName());
    }

    private static void requireDescriptions(String owner, JsonNode properties, List<String> undescribed) {
        properties
                .properties()
                .forEach(property ->
                        requireDescription(owner + "." + property.getKey(), property.getValue(), undescribed));
    }

    private static void requireDescription(String name, JsonNode node, List<String> undescribed) {
        if (!node.path("description").asText().endsWith(".")) {
            undescribed.add(name);
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode schema() {
        try (InputStream in = SchemaContractTest.class.getResourceAsStream("/com/isolatedaks/schema.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
