package com.isolatedaks.images;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Finds the images of pods in a manifest. A pod is described by whatever has a list of containers: in a Pod, in the templates
 * of Deployments, StatefulSets, DaemonSets, Jobs and CronJobs, in a List of these, and in resources of any other kind.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/">Pod</a>
 */
final class PodImages {
    private static final Set<String> CONTAINERS = Set.of("containers", "initContainers", "ephemeralContainers");

    private final List<Found> found = new ArrayList<>();
    /** What an alias repeats is changed where it is written. */
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PodImages() {}

    /**
     * An image in a manifest.
     *
     * @param path where: kind and name of the resource, and the property
     * @param node the text
     */
    record Found(String path, ScalarNode node) {}

    /**
     * The images of a document.
     *
     * @param number which of the documents it is, from 0 on; says where one without a name is
     */
    static List<Found> in(Node document, int number) {
        PodImages images = new PodImages();
        images.visitResource(document, "document " + (number + 1));
        return images.found;
    }

    private void visitResource(Node resource, String otherwise) {
        Optional<String> kind = at(resource, "kind").flatMap(PodImages::text);
        Optional<String> name = at(resource, "metadata")
                .flatMap(metadata -> at(metadata, "name"))
                .flatMap(PodImages::text);
        String title = kind.map(known -> name.map(named -> known + "/" + named).orElse(known + " in " + otherwise))
                .orElse(otherwise);
        Optional<Node> items = at(resource, "items").filter(SequenceNode.class::isInstance);
        if (items.isPresent()) {
            List<Node> all = ((SequenceNode) items.get()).getValue();
            for (int i = 0; i < all.size(); i++) {
                visitResource(all.get(i), "%s: items[%d]".formatted(title, i));
            }
            return;
        }
        visit(resource, title + ": ");
    }

    private void visit(Node node, String path) {
        if (!seen.add(node)) {
            return;
        }
        String inner = path.endsWith(": ") ? path : path + ".";
        if (node instanceof MappingNode mapping) {
            for (NodeTuple property : mapping.getValue()) {
                String name = text(property.getKeyNode()).orElse("?");
                if (property.getValueNode() instanceof SequenceNode list) {
                    collect(name, list, inner + name);
                }
                visit(property.getValueNode(), inner + name);
            }
        } else if (node instanceof SequenceNode list) {
            for (int i = 0; i < list.getValue().size(); i++) {
                visit(list.getValue().get(i), "%s[%d]".formatted(path, i));
            }
        }
    }

    private void collect(String name, SequenceNode list, String path) {
        for (int i = 0; i < list.getValue().size(); i++) {
            Optional<Node> image = at(list.getValue().get(i), "image");
            String imagePath = "%s[%d].image".formatted(path, i);
            if (CONTAINERS.contains(name)) {
                image.ifPresent(node -> add(node, imagePath));
            } else if (name.equals("volumes")) {
                image.flatMap(volume -> at(volume, "reference")).ifPresent(node -> add(node, imagePath + ".reference"));
            }
        }
    }

    /** A container whose image is left to somebody else has none, or an empty one. */
    private void add(Node image, String path) {
        if (image instanceof ScalarNode scalar
                && !scalar.getTag().equals(Tag.NULL)
                && !scalar.getValue().isEmpty()
                && seen.add(scalar)) {
            found.add(new Found(path, scalar));
        }
    }

    private static Optional<Node> at(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(property ->
                                text(property.getKeyNode()).filter(key::equals).isPresent())
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }
}
