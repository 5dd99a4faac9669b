package com.isolatedaks.provider.inputs;

import com.google.common.collect.ImmutableSet;
import com.pulumi.core.Output;
import com.pulumi.core.internal.OutputData;
import com.pulumi.core.internal.OutputInternal;
import com.pulumi.resources.DependencyResource;
import com.pulumi.resources.Resource;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.Nullable;

/**
 * What is known of a value besides the value. Java has it of an {@code Output} as a whole: of all that is read into one,
 * the secret part makes it a secret and the unknown part makes it unknown. A plain value has no place for it; what it is
 * wrapped in is passed on to the outputs in it.
 */
final class Marks {
    private final boolean plain;
    private final Set<String> dependencies;
    private boolean secret;
    private boolean known = true;

    private Marks(boolean plain, boolean secret, Set<String> dependencies) {
        this.plain = plain;
        this.secret = secret;
        this.dependencies = new HashSet<>(dependencies);
    }

    /** Those of a plain value that no output is around. */
    static Marks ofPlain(Set<String> dependencies) {
        return new Marks(true, false, dependencies);
    }

    /** Those of an output that stands in this value. */
    Marks ofOutput() {
        return new Marks(false, plain && secret, dependencies);
    }

    /** Those of what is in a wrapping. */
    Marks in(WireValue wrapping) {
        Marks inner = plain ? new Marks(true, secret, dependencies) : this;
        inner.secret |= wrapping.secret();
        inner.known &= wrapping.known();
        inner.dependencies.addAll(wrapping.dependencies());
        return inner;
    }

    boolean isPlain() {
        return plain;
    }

    boolean isSecret() {
        return secret;
    }

    boolean isKnown() {
        return known;
    }

    Set<String> dependencies() {
        return dependencies;
    }

    Output<?> output(@Nullable Object value) {
        ImmutableSet<Resource> resources =
                dependencies.stream().map(DependencyResource::new).collect(ImmutableSet.toImmutableSet());
        return new OutputInternal<>(OutputData.ofNullable(resources, known ? value : null, known, secret));
    }
}
