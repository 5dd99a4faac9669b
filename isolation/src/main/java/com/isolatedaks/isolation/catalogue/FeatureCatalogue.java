package com.isolatedaks.isolation.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What features need, read from files that refer to each other: a catalogue with a gap would let something out, or break it.
 *
 * @param destinations all places by name
 * @param registries where images come from
 * @param features all features by name
 */
record FeatureCatalogue(List<Destination> destinations, List<ImageRegistry> registries, List<Feature> features) {

    static FeatureCatalogue get() {
        return Loaded.CATALOGUE;
    }

    /** Reads a document, and refuses one that is not consistent. */
    static FeatureCatalogue read(JsonNode document) {
        Faults faults = Faults.none();
        Faults inSources = faults.at("sources.json");
        Faults inEndpoints = faults.at("endpoints.json");
        Rows<Source> sources = Rows.read(document.path("sources"), SourceRow.class, inSources, SourceRow::read);
        Rows<Destination> destinations = Rows.read(
                document.path("endpoints"), EndpointRow.class, inEndpoints, (row, here) -> row.read(sources, here));
        Rows<ImageRegistry> registries = Rows.read(
                document.path("registries"),
                RegistryRow.class,
                faults.at("image-registries.json"),
                (row, here) -> row.read(sources, destinations, here));
        Rows<Feature> features = Rows.read(
                document.path("features"),
                FeatureRow.class,
                faults.at("features"),
                (row, here) -> row.read(sources, destinations, registries, here));
        sources.requireUse(inSources);
        destinations.requireUse(inEndpoints);
        unique(destinations.all(), FeatureCatalogue::place, inEndpoints);
        unique(features.all(), feature -> feature.extensionType().stream(), faults.at("features"));
        faults.refuse();
        return new FeatureCatalogue(destinations.all(), registries.all(), features.all());
    }

    private static Stream<String> place(Destination destination) {
        return destination.names().values().stream().distinct().map(name -> "%s %s %d"
                .formatted(name, destination.transport(), destination.port()));
    }

    /** One fact has one home: no two rows say the same. */
    private static <T> void unique(List<T> rows, Function<T, Stream<String>> said, Faults faults) {
        Map<String, Long> times =
                rows.stream().flatMap(said).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        times.forEach((what, count) -> faults.require(count == 1, "%s is there twice".formatted(what)));
    }

    /** Loaded when it is first asked for. */
    private static final class Loaded {
        static final FeatureCatalogue CATALOGUE = read(FeatureFiles.read());
    }
}
