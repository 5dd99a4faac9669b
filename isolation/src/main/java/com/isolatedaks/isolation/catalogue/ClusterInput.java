package com.isolatedaks.isolation.catalogue;

import java.util.Optional;
import javax.annotation.Nullable;

/**
 * How a cluster comes by a feature.
 *
 * @param feature the feature's name
 * @param input the input of the cluster that says so, or null
 * @param reason why no input does, or null
 */
public record ClusterInput(String feature, @Nullable String input, @Nullable String reason) {

    /** Whether it is chosen by name among others in an input, {@code features}. */
    public boolean isChosenIn(String property) {
        return property.equals(input);
    }

    /** Why no input asks for it. */
    public Optional<String> whyNot() {
        return Optional.ofNullable(reason);
    }
}
