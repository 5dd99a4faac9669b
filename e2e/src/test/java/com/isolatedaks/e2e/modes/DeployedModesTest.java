package com.isolatedaks.e2e.modes;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.JournalEntry;
import com.isolatedaks.e2e.harness.SimulatedResource;
import com.isolatedaks.e2e.harness.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every accepted cell of the matrix on the engine, side by side with those of the same kind of network. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeployedModesTest {
    /** What a made registry leaves behind on purpose. */
    private static final List<String> KEPT = List.of(
            "Microsoft.ContainerRegistry/registries",
            "Microsoft.ContainerRegistry/registries/cacheRules",
            "Microsoft.Network/privateDnsZones",
            "Microsoft.Resources/resourceGroups");

    private Workspace workspace;

    @BeforeAll
    void deployWhatIsBrought(Workspace made) {
        workspace = made;
        workspace.program("platform", Platform.class).up();
        // The SDK's version of the registry's API does not know the mode; its owner sets it with the az CLI.
        workspace
                .azure()
                .update(Landscape.registryId(RegistryKind.ABAC), "2023-01-01-preview", registry -> registry.withObject(
                                "/properties")
                        .put("roleAssignmentMode", "AbacRepositoryPermissions"));
    }

    @ParameterizedTest
    @EnumSource
    void everyModeIsDeployedStaysAsItIsAndLeavesNothing(NetworkKind network) {
        // given
        Workspace stack = workspace.program("modes-" + network, program(network));
        Set<String> before = ids(stack.resources());
        long position = stack.journalPosition();

        // when
        // A preview of so many clusters takes its time, and another one follows.
        stack.simulate("up", "--yes", "--skip-preview", "--non-interactive").succeeded();

        // then
        List<JournalEntry> journal = stack.journal(position);
        assertThat(journal).noneMatch(JournalEntry::isRefused);
        ModeRequests requests = new ModeRequests(journal, stack.resources());
        Mode.accepted(network).forEach(requests::matchGoldenFiles);
        if (network == NetworkKind.BROUGHT) {
            requests.matchGoldenFileOfTheRegistry("modesbrought-registry", "brought-registry");
        }

        // and
        stack.simulate("preview", "--expect-no-changes", "--non-interactive").succeeded();
        stack.simulate("refresh", "--yes", "--expect-no-changes", "--non-interactive")
                .succeeded();

        // and
        stack.simulate("destroy", "--yes", "--skip-preview", "--non-interactive")
                .succeeded();
        assertThat(stack.state().resources()).isEmpty();
        assertThat(stack.journal(position)).noneMatch(JournalEntry::isRefused);
        List<SimulatedResource> left = new ArrayList<>(stack.resources());
        assertThat(ids(left)).containsAll(before);
        left.removeIf(resource -> before.contains(resource.id()));
        assertThat(left)
                .extracting(SimulatedResource::type)
                .containsExactlyInAnyOrderElementsOf(network == NetworkKind.MANAGED ? List.of() : KEPT);
    }

    private static Class<?> program(NetworkKind network) {
        return switch (network) {
            case MANAGED -> ManagedNetworkModes.class;
            case MADE -> MadeNetworkModes.class;
            case BROUGHT -> BroughtNetworkModes.class;
        };
    }

    private static Set<String> ids(List<SimulatedResource> resources) {
        return resources.stream().map(SimulatedResource::id).collect(Collectors.toSet());
    }
}
