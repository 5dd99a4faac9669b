package com.isolatedaks.naming;

import com.pulumi.core.Output;
import com.pulumi.deployment.Deployment;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.Collection;
import java.util.List;

/**
 * Makes names and options of a component's children.
 *
 * @param parent the component
 * @param parentName its logical name
 */
public record Children(ComponentResource parent, String parentName) {

    public String name(ChildName child) {
        return child.below(parentName);
    }

    public String name(ChildName child, String key) {
        return child.below(parentName, key);
    }

    /** Options of a child that nothing but its inputs orders. */
    public CustomResourceOptions options() {
        return after(List.of());
    }

    /** Options of a child that Azure accepts only when {@code earlier} are done. */
    public CustomResourceOptions after(Collection<? extends Resource> earlier) {
        return after(earlier, List.of());
    }

    /**
     * Options of such a child with properties that Azure changes by itself.
     *
     * @param changedByAzure paths of inputs that keep the value they came to have
     */
    public CustomResourceOptions after(Collection<? extends Resource> earlier, List<String> changedByAzure) {
        return CustomResourceOptions.builder()
                .parent(parent)
                .dependsOn(List.copyOf(earlier))
                .ignoreChanges(changedByAzure)
                .build();
    }

    /** Options of a component inside this one that needs {@code earlier} to be done. */
    public ComponentResourceOptions componentOptionsAfter(Collection<? extends Resource> earlier) {
        return ComponentResourceOptions.builder()
                .parent(parent)
                .dependsOn(List.copyOf(earlier))
                .build();
    }

    /** Options that make a function use the component's provider. */
    public InvokeOptions invokeOptions() {
        return InvokeOptions.builder().parent(parent).build();
    }

    /** A value that resolves only when {@code others} have, and carries their dependencies. */
    public static <T> Output<T> resolvedAfter(Output<T> value, Collection<? extends Output<?>> others) {
        return Output.all(others.stream().map(Children::untyped).toList()).apply(done -> value);
    }

    /**
     * The same for a value that a preview may know: there nothing has to wait, and what is known stays so. References that a
     * preview knows are what its isolation is proven from.
     */
    public static <T> Output<T> deployedAfter(Output<T> value, Collection<? extends Output<?>> others) {
        return Deployment.getInstance().isDryRun() ? value : resolvedAfter(value, others);
    }

    private static Output<Object> untyped(Output<?> output) {
        return output.applyValue(value -> value);
    }
}
