package com.isolatedaks.e2e.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.DeployedStack;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Eventually;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.RunningCommand;
import com.isolatedaks.e2e.harness.SimulatedResource;
import com.isolatedaks.e2e.harness.StateResource;
import com.isolatedaks.e2e.harness.Workspace;
import com.isolatedaks.simulator.arm.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A few of the campaigns' seeds on the real engine, with the commands that the documentation names. */
@EngineTest
class RealEngineCampaignTest {
    private static final Seeds FAULTS = Seeds.of("engine.faults");
    private static final Seeds KILLS = Seeds.of("engine.kills");
    private static final String[] UP = {"up", "--yes", "--non-interactive"};

    private Optional<RunningCommand> running = Optional.empty();

    static long[] faults() {
        return FAULTS.from(2);
    }

    static long[] kills() {
        return KILLS.from(2);
    }

    @AfterEach
    void stop() {
        running.ifPresent(RunningCommand::kill);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void disturbedStackConvergesAndLeavesNothing(long seed, Workspace workspace) {
        // given
        workspace.config().set("retainRegistry", "false");
        workspace.environment("SIMULATED_AZURE_PLAN", "seed:" + seed);

        // when
        workspace.simulate(UP);
        workspace.withoutPlan();

        // then
        String replay = FAULTS.replay(RealEngineCampaignTest.class, seed);
        Finished up = workspace.simulate(UP);
        if (!Plan.random(seed).drift().isEmpty()) {
            workspace.simulate("refresh", "--yes", "--non-interactive").succeeded();
            up = workspace.simulate(UP);
        }
        assertThat(up.exitCode()).as(replay + "\n" + up).isZero();
        expectNothingToDo(workspace, replay);
        workspace.destroy();
        assertThat(workspace.resources()).as(replay).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kills")
    void stackWhosePluginWasKilledConverges(long seed, Workspace workspace, DeployedStack deployed) {
        // given
        workspace.config().set("retainRegistry", "false");
        int write = 1 + new Random(seed * 0x9E3779B97F4A7C15L).nextInt(24);
        RunningCommand up = workspace.start(UP);
        running = Optional.of(up);
        Eventually.until("the engine is on its way", () -> !up.isRunning() || workspace.journalPosition() >= write);

        // when
        up.descendant("PluginMain").ifPresent(ProcessHandle::destroyForcibly);
        up.await();

        // then
        String replay = KILLS.replay(RealEngineCampaignTest.class, seed);
        refreshWithPendingCreates(workspace, RecordedStack.of(deployed.state()));
        importOrphans(workspace, deployed);
        Finished again = workspace.simulate(UP);
        assertThat(again.exitCode()).as(replay + "\n" + again).isZero();
        expectNothingToDo(workspace, replay);
        workspace.destroy();
        assertThat(workspace.resources()).as(replay).isEmpty();
    }

    /** {@code --import-pending-creates} for each pending create that came to something; the others are cleared. */
    private static void refreshWithPendingCreates(Workspace workspace, RecordedStack recorded) {
        List<String> words =
                new ArrayList<>(List.of("refresh", "--yes", "--non-interactive", "--clear-pending-creates"));
        Set<String> existing =
                workspace.resources().stream().map(SimulatedResource::id).collect(Collectors.toSet());
        workspace.state().pendingOperations().forEach(operation -> {
            String urn = operation.at("/resource/urn").asText();
            recorded.resources().stream()
                    .filter(resource -> resource.urn().equals(urn) && existing.contains(resource.id()))
                    .forEach(resource -> words.addAll(
                            List.of("--import-pending-creates=" + urn, "--import-pending-creates=" + resource.id())));
        });
        workspace.simulate(words.toArray(String[]::new)).succeeded();
    }

    /** The engine heard nothing of what the plugin was doing when it died; what Azure made all the same is imported. */
    private static void importOrphans(Workspace workspace, DeployedStack deployed) {
        Set<String> existing =
                workspace.resources().stream().map(SimulatedResource::id).collect(Collectors.toSet());
        Set<String> remembered =
                workspace.state().resources().stream().map(StateResource::id).collect(Collectors.toSet());
        deployed.state().resources().stream()
                .filter(resource -> existing.contains(resource.id()) && !remembered.contains(resource.id()))
                .forEach(orphan -> workspace
                        .simulate(
                                "import",
                                orphan.type(),
                                orphan.name(),
                                orphan.id(),
                                "--parent=parent=" + orphan.json().get("parent").asText(),
                                "--protect=false",
                                "--generate-code=false",
                                "--yes",
                                "--non-interactive")
                        .succeeded());
    }

    private static void expectNothingToDo(Workspace workspace, String replay) {
        Finished preview = workspace.simulate("preview", "--expect-no-changes", "--non-interactive");
        assertThat(preview.exitCode()).as(replay + "\n" + preview).isZero();
    }
}
