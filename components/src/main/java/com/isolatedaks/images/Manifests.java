package com.isolatedaks.images;

import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Rewrites the images in Kubernetes manifests. The text is changed where they stand and nowhere else: comments, quotes and
 * order are the author's.
 */
public final class Manifests {
    private static final int LONGEST = 64 * 1024 * 1024;

    private Manifests() {}

    /** The text with the images of the private registry; reports those that are not in it. */
    public static String rewrite(String yaml, ImageMap images, Problems problems) {
        List<TextEdit> edits = new ArrayList<>();
        for (PodImages.Found found : find(yaml, problems)) {
            String image = found.node().getValue();
            rewrite(found.path(), image, images, problems)
                    .filter(reference -> !reference.equals(image))
                    .map(reference -> TextEdit.of(found.node(), reference, yaml))
                    .ifPresent(edits::add);
        }
        StringBuilder text = new StringBuilder(yaml);
        edits.stream()
                .sorted(Comparator.comparingInt(TextEdit::start).reversed())
                .forEach(edit -> text.replace(edit.start(), edit.end(), edit.replacement()));
        return text.toString();
    }

    /** What an image is in the private registry; reports one that is not in it. */
    public static Optional<String> rewrite(String path, String image, ImageMap images, Problems problems) {
        Optional<ImageReference> reference = ImageReference.parse(image);
        Optional<String> found = reference.flatMap(images::find);
        if (reference.isEmpty()) {
            problems.add(
                    path,
                    "not the reference of an image",
                    image,
                    "[<registry>/]<repository>[:<tag>][@<digest>]",
                    "correct it");
        } else if (found.isEmpty()) {
            problems.add(
                    Rules.PRIVATE_IMAGES,
                    path,
                    "not in the registry",
                    image,
                    "an image of the registry or of a mirror",
                    "add a mirror of %s to the registry, or push the image into it"
                            .formatted(reference.get().repository()));
        }
        return found;
    }

    private static List<PodImages.Found> find(String yaml, Problems problems) {
        List<PodImages.Found> found = new ArrayList<>();
        try {
            int number = 0;
            for (Node document : new Yaml(options()).composeAll(new StringReader(yaml))) {
                found.addAll(PodImages.in(document, number));
                number++;
            }
        } catch (MarkedYAMLException e) {
            int line = Optional.ofNullable(e.getProblemMark())
                    .map(mark -> mark.getLine() + 1)
                    .orElse(1);
            problems.add("line " + line, "not YAML: " + e.getProblem() + "; correct it");
            return List.of();
        } catch (YAMLException e) {
            // A character that YAML does not have, or too much of something.
            problems.add(
                    "manifests",
                    "not YAML: " + e.getMessage().lines().findFirst().orElse("") + "; correct it");
            return List.of();
        }
        return found;
    }

    /** The definitions of an operator's resources are larger than the parser takes by itself. */
    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        return options;
    }
}
