package com.isolatedaks.isolation.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/** A feature as it stands in a file of {@code features/}, with the file's family. */
record FeatureRow(
        @Nullable String name,
        @Nullable String family,
        @Nullable String extensionType,
        @Nullable String title,
        @Nullable String description,
        @Nullable String support,
        @Nullable String since,
        @Nullable String note,
        @Nullable String alternative,
        @Nullable List<String> clouds,
        @Nullable List<String> network,
        @Nullable List<String> images,
        @Nullable List<NeedRow> needs,
        @Nullable List<String> sources) {
    private static final Predicate<String> MONTH =
            Pattern.compile("20\\d\\d-(0[1-9]|1[0-2])").asMatchPredicate();

    Optional<Feature> read(
            Rows<Source> pages, Rows<Destination> destinations, Rows<ImageRegistry> registries, Faults here) {
        Optional<Support> verdict = here.word(Support.values(), support, "support");
        String sentence = here.text(description, "description");
        String called = here.text(title, "title");
        here.require(since == null || MONTH.test(since), "since is not a month");
        here.require(needs != null, "needs is missing");
        List<Need> known = list(needs).stream()
                .flatMap(need -> need.read(destinations, here).stream())
                .toList();
        List<Source> read = list(sources).stream()
                .flatMap(source -> pages.find(source, "source", here).stream())
                .toList();
        here.require(sources != null && !sources.isEmpty(), "sources is missing");
        List<Image> pulled = list(images).stream()
                .flatMap(image -> image(image, registries, here).stream())
                .toList();
        checkSentences(sentence, here);
        Set<Cloud> places = NeedRow.clouds(clouds, here);
        verdict.filter(judged -> known.size() == list(needs).size())
                .ifPresent(judged -> SupportCheck.check(judged, known, here));
        return verdict.map(judged -> new Feature(
                here.text(name, "name"),
                here.text(family, "family"),
                called,
                sentence,
                Optional.ofNullable(extensionType),
                judged,
                Optional.ofNullable(since),
                Optional.ofNullable(note),
                Optional.ofNullable(alternative),
                places,
                list(network),
                pulled,
                known,
                read));
    }

    private void checkSentences(String sentence, Faults here) {
        here.require(sentence.endsWith("."), "description is not a sentence");
        here.require(note == null || note.endsWith("."), "note is not a sentence");
        here.require(alternative == null || alternative.endsWith("."), "alternative is not a sentence");
        here.require(list(network).stream().allMatch(need -> need.endsWith(".")), "network is not a list of sentences");
    }

    private static Optional<Image> image(String reference, Rows<ImageRegistry> registries, Faults here) {
        int slash = reference.indexOf('/');
        if (slash < 0) {
            here.add("image %s names no repository".formatted(reference));
            return Optional.empty();
        }
        return registries
                .find(reference.substring(0, slash), "registry", here)
                .map(registry -> new Image(registry, reference.substring(slash + 1)));
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return Optional.ofNullable(list).orElse(List.of());
    }
}
