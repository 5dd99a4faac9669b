package com.isolatedaks.e2e.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.DeployedStack;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.simulator.arm.Plan;
import com.isolatedaks.simulator.arm.RandomPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The dev stack's resources under plans made from seeds: whatever goes wrong, the state stays valid, one deployment without
 * disturbance converges, and a removal leaves nothing.
 */
@EngineTest
class FaultCampaignTest {
    private static final Seeds SEEDS = Seeds.of("faults");

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    /** Most of a life with a stuck operation is waiting. */
    private final ExecutorService lives = Executors.newFixedThreadPool(4);

    @AfterEach
    void stop() {
        lives.shutdownNow();
        threads.shutdownNow();
    }

    @Test
    void everyDisturbedDeploymentConverges(DeployedStack deployed) {
        RecordedStack stack = RecordedStack.of(deployed.state());
        Set<String> expected = new DisturbedLife(stack, store(-1), threads).undisturbed();
        List<Long> disturbed = new CopyOnWriteArrayList<>();
        List<String> failures = new CopyOnWriteArrayList<>();
        long[] seeds = SEEDS.from(200);

        CompletableFuture.allOf(LongStream.of(seeds)
                        .mapToObj(seed -> CompletableFuture.runAsync(
                                () -> live(seed, stack, expected, disturbed, failures), lives))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(failures).isEmpty();
        assertThat(disturbed)
                .as("a campaign that disturbs nothing shows nothing")
                .hasSizeGreaterThanOrEqualTo(SEEDS.isOne() ? 0 : seeds.length / 4);
    }

    private void live(
            long seed, RecordedStack stack, Set<String> expected, List<Long> disturbed, List<String> failures) {
        DisturbedLife life = new DisturbedLife(stack, store(seed), threads);
        try {
            life.live(Plan.random(seed), expected);
        } catch (AssertionError | RuntimeException e) {
            failures.add(SEEDS.replay(FaultCampaignTest.class, seed) + "\n" + RandomPlan.of(seed) + "\n" + e);
        }
        if (life.wasDisturbed()) {
            disturbed.add(seed);
        }
        store(seed).toFile().delete();
    }

    private Path store(long seed) {
        return folder.resolve("azure-" + seed + ".db");
    }
}
