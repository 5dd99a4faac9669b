package com.isolatedaks.isolation.catalogue;

/**
 * Images that a feature pulls.
 *
 * @param registry where they come from
 * @param repository their repository in it; {@code *} at the end stands for whatever follows
 */
public record Image(ImageRegistry registry, String repository) {

    /** The reference without a tag, as manifests have it. */
    public String reference() {
        return registry.name() + "/" + repository;
    }
}
