package com.isolatedaks;

import com.isolatedaks.images.ImageMap;
import com.isolatedaks.images.ImageReference;
import com.isolatedaks.images.Manifests;
import com.isolatedaks.images.RepositoryPattern;
import com.isolatedaks.isolation.rule.Problems;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What images are in a private registry, and how references and Kubernetes manifests are rewritten to pull them from there.
 * What is rewritten already stays as it is.
 */
public final class PrivateImages {
    private final Map<String, String> mirrors;
    private final ImageMap images;

    private PrivateImages(Map<String, String> mirrors, ImageMap images) {
        this.mirrors = mirrors;
        this.images = images;
    }

    /**
     * The images of a registry.
     *
     * @param mirrors its places by what is cached there: the output {@code mirrors} of a registry
     * @throws IllegalArgumentException if the map is no such output
     */
    public static PrivateImages of(Map<String, String> mirrors) {
        return new PrivateImages(Map.copyOf(mirrors), ImageMap.of(mirrors));
    }

    /**
     * These images, and all of further registries that nodes reach: their references stay as they are.
     *
     * @param hosts the registries' hosts, such as {@code other.azurecr.io}
     */
    public PrivateImages leaving(String... hosts) {
        return new PrivateImages(mirrors, images.leaving(Arrays.stream(hosts).collect(Collectors.toUnmodifiableSet())));
    }

    /** Places in the registry by what is cached there. */
    public Map<String, String> mirrors() {
        return new TreeMap<>(mirrors);
    }

    /**
     * Whether nodes can pull a repository.
     *
     * @param repository a repository with its registry, or all below a path: {@code docker.io/library/*}
     */
    public boolean covers(String repository) {
        return images.covers(RepositoryPattern.of(repository));
    }

    /** What an image is in the registry; empty if it is not there, or if the text is no reference of an image. */
    public Optional<String> find(String image) {
        return ImageReference.parse(image).flatMap(images::find);
    }

    /**
     * What an image is in the registry: {@code nginx:1.29} is {@code myregistry.azurecr.io/docker.io/library/nginx:1.29}.
     *
     * @throws InvalidInputsException if it is not there, or if the text is no reference of an image
     */
    public String reference(String image) {
        Problems problems = new Problems();
        String reference = Manifests.rewrite("image", image, images, problems).orElse(image);
        InvalidInputsException.throwIfAny("images", problems);
        return reference;
    }

    /**
     * Rewrites the images of all pods in Kubernetes manifests, YAML with one document or several: those of containers, init
     * containers and ephemeral containers, and of volumes that are images, wherever a pod is described. Nothing else changes,
     * comments neither.
     *
     * @throws InvalidInputsException if the text is no YAML, or images are not in the registry; names all of them
     */
    public String manifests(String yaml) {
        Problems problems = new Problems();
        String rewritten = Manifests.rewrite(yaml, images, problems);
        InvalidInputsException.throwIfAny("images", problems);
        return rewritten;
    }
}
