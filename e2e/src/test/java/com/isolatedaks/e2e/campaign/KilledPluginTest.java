package com.isolatedaks.e2e.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.DeployedStack;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Eventually;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged plugin, killed without a chance to clean up at random moments of a deployment or a removal: after what the
 * documentation says, nothing is there twice and nothing is forgotten.
 */
@EngineTest
class KilledPluginTest {
    private static final Seeds SEEDS = Seeds.of("kills");
    /** Most calls take less. */
    private static final int MOST_MICROS = 20_000;

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aKilledPluginLeavesNeitherOrphansNorDuplicates(DeployedStack deployed) {
        RecordedStack stack = RecordedStack.of(deployed.state());
        Path product = deployed.workspace().folder();
        Set<String> expected = new DisturbedLife(stack, folder.resolve("expected.db"), threads).undisturbed();
        List<String> failures = new ArrayList<>();
        int killed = 0;

        for (long seed : SEEDS.from(12)) {
            try {
                killed += killOnce(seed, stack, product, expected) ? 1 : 0;
            } catch (AssertionError | RuntimeException e) {
                failures.add(SEEDS.replay(KilledPluginTest.class, seed) + "\n" + e);
            }
        }

        assertThat(failures).isEmpty();
        assertThat(killed).as("the moments lie within the deployments").isPositive();
    }

    /** Returns whether the plugin died before the engine was done with it. */
    private boolean killOnce(long seed, RecordedStack stack, Path product, Set<String> expected) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        Path store = folder.resolve("azure-" + seed + ".db");
        ModelState state = new ModelState();
        boolean whileRemoving = random.nextInt(4) == 0;
        // A check and a create for each resource; a removal has one call for each.
        int call = 1 + random.nextInt(stack.resources().size() * (whileRemoving ? 1 : 2));
        long micros = random.nextInt(MOST_MICROS);
        List<String> errors;
        try (PluginProcess plugin = new PluginProcess(product, store)) {
            if (whileRemoving) {
                assertThat(new ModelEngine(stack, state, plugin.provider(), threads).up())
                        .isEmpty();
            }
            ModelEngine engine = new ModelEngine(stack, state, plugin.killedAt(call, micros), threads);
            errors = whileRemoving ? engine.destroy() : engine.up();
        }
        assertThat(state.problems(stack)).isEmpty();
        Eventually.until("Azure has gone on", () -> isIdle(store));
        try (PluginProcess plugin = new PluginProcess(product, store)) {
            ModelEngine engine = new ModelEngine(stack, state, plugin.provider(), threads);
            recover(engine, stack, state);
            assertThat(StoreContents.of(store).ids())
                    .as("neither orphans nor duplicates")
                    .isEqualTo(expected);
            assertThat(engine.destroy()).isEmpty();
        }
        assertThat(StoreContents.of(store).ids()).as("nothing is left").isEmpty();
        return !errors.isEmpty();
    }

    /** {@code pulumi refresh} that imports what exists of pending creates and clears the others; {@code pulumi up}. */
    private static void recover(ModelEngine engine, RecordedStack stack, ModelState state) {
        stack.resources().stream()
                .filter(resource -> state.pendingCreates().contains(resource.urn()))
                .forEach(engine::adopt);
        assertThat(engine.refresh()).isEmpty();
        assertThat(engine.up()).as("one deployment").isEmpty();
        assertThat(engine.isUpToDate()).as("nothing is left to do").isTrue();
    }

    private static boolean isIdle(Path store) {
        try (SimulatedCloud cloud = SimulatedCloud.on(store)) {
            cloud.settle();
        }
        return StoreContents.isIdle(store);
    }
}
