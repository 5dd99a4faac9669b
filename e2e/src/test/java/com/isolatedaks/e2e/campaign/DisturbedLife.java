package com.isolatedaks.e2e.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.Plan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/** A stack's life under a plan, with a user who does what the documentation says, and what must hold all the while. */
final class DisturbedLife {
    /** Longer than an operation that nobody looks at goes on. */
    private static final Duration USER = Duration.ofSeconds(2);

    private final RecordedStack stack;
    private final Path store;
    private final ExecutorService threads;
    private final ModelState state = new ModelState();

    private Duration later = Duration.ZERO;
    private boolean wasDisturbed;

    DisturbedLife(RecordedStack stack, Path store, ExecutorService threads) {
        this.stack = stack;
        this.store = store;
        this.threads = threads;
    }

    /** Whether the plan made the first deployment or the removal fail. */
    boolean wasDisturbed() {
        return wasDisturbed;
    }

    /** What exists after a deployment that nothing disturbs. */
    Set<String> undisturbed() {
        try (SimulatedCloud cloud = cloud(Plan.NONE)) {
            assertThat(engine(cloud).up()).isEmpty();
            return StoreContents.of(store).ids();
        }
    }

    /**
     * Deploys and removes the stack while the plan is in force, and each time again without it.
     *
     * @param expected ids of all that exists after a deployment
     */
    void live(Plan plan, Set<String> expected) {
        List<String> errors;
        try (SimulatedCloud cloud = cloud(plan)) {
            errors = engine(cloud).up();
        }
        wasDisturbed |= !errors.isEmpty();
        assertThat(state.problems(stack)).isEmpty();
        try (SimulatedCloud cloud = cloud(Plan.NONE)) {
            converge(cloud, !plan.drift().isEmpty());
        }
        StoreContents deployed = StoreContents.of(store);
        assertThat(deployed.ids()).as("neither orphans nor gaps").isEqualTo(expected);
        assertThat(deployed.failed()).isEmpty();
        remove(plan);
    }

    private void converge(SimulatedCloud cloud, boolean hasDrifted) {
        ModelEngine engine = engine(cloud);
        cloud.settle();
        stack.resources().stream()
                .filter(resource -> !state.entries().containsKey(resource.urn()))
                .forEach(engine::adopt);
        List<String> errors = engine.up();
        if (hasDrifted) {
            // The engine sees what somebody else did only after a refresh; until then a deployment may fail on it.
            assertThat(engine.refresh()).isEmpty();
            errors = engine.up();
        }
        assertThat(errors).as("one deployment without disturbance").isEmpty();
        assertThat(engine.isUpToDate()).as("nothing is left to do").isTrue();
        assertThat(state.problems(stack)).isEmpty();
    }

    private void remove(Plan plan) {
        List<String> errors;
        try (SimulatedCloud cloud = cloud(plan)) {
            errors = engine(cloud).destroy();
        }
        wasDisturbed |= !errors.isEmpty();
        try (SimulatedCloud cloud = cloud(Plan.NONE)) {
            ModelEngine engine = engine(cloud);
            cloud.settle();
            assertThat(engine.refresh()).isEmpty();
            assertThat(engine.destroy()).as("one removal without disturbance").isEmpty();
        }
        assertThat(state.entries()).isEmpty();
        assertThat(StoreContents.of(store).ids()).as("nothing is left").isEmpty();
    }

    private SimulatedCloud cloud(Plan plan) {
        later = later.plus(USER);
        return new SimulatedCloud(store, plan, later);
    }

    private ModelEngine engine(SimulatedCloud cloud) {
        return new ModelEngine(stack, state, cloud.provider(), threads);
    }
}
