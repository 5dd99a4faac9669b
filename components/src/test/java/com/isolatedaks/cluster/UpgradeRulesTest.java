package com.isolatedaks.cluster;

import static com.isolatedaks.testing.ClusterInputs.problems;
import static com.isolatedaks.testing.ClusterInputs.valid;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.enums.KubernetesChannel;
import com.isolatedaks.enums.NodeOsChannel;
import com.isolatedaks.inputs.UpgradesArgs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UpgradeRulesTest {

    private static List<String> channels(KubernetesChannel kubernetes, NodeOsChannel nodeOs) {
        return problems(valid().upgrades(UpgradesArgs.builder()
                .kubernetesChannel(kubernetes)
                .nodeOsChannel(nodeOs)
                .build()));
    }

    @ParameterizedTest
    @EnumSource(KubernetesChannel.class)
    void everyChannelGoesWithoutAVersionAndWithNodeImages(KubernetesChannel channel) {
        assertThat(channels(channel, NodeOsChannel.NodeImage)).isEmpty();
    }

    @Test
    void nodesDoNotFetchPackagesByThemselves() {
        assertThat(channels(KubernetesChannel.None, NodeOsChannel.Unmanaged))
                .containsExactly(
                        "upgrades.nodeOsChannel: not supported by network isolated clusters, because nodes would"
                                + " fetch packages from the internet, got \"Unmanaged\"; expected NodeImage, SecurityPatch or None;"
                                + " choose NodeImage");
        assertThat(channels(KubernetesChannel.None, NodeOsChannel.SecurityPatch))
                .isEmpty();
        assertThat(channels(KubernetesChannel.None, NodeOsChannel.None)).isEmpty();
    }

    @Test
    void theNodeImageChannelFixesThatOfTheNodeOs() {
        assertThat(channels(KubernetesChannel.NodeImage, NodeOsChannel.None))
                .containsExactly(
                        "upgrades.nodeOsChannel: fixed by the upgrade channel NodeImage, got \"None\"; expected"
                                + " NodeImage; remove it or choose another kubernetesChannel");
    }

    @ParameterizedTest
    @CsvSource({
        "None, 1.34.2, true",
        "None, 1.34, true",
        "NodeImage, 1.34.2, true",
        "Patch, 1.34, true",
        "Patch, 1.34.2, false",
        "Stable, 1.34, false",
        "Rapid, 1.34, false"
    })
    void whatAChannelMovesIsNotPinned(KubernetesChannel channel, String version, boolean isRight) {
        assertThat(problems(valid().kubernetesVersion(version)
                                .upgrades(UpgradesArgs.builder()
                                        .kubernetesChannel(channel)
                                        .build()))
                        .isEmpty())
                .isEqualTo(isRight);
    }

    @Test
    void theReasonAndTheWayOutAreTold() {
        assertThat(problems(valid().kubernetesVersion("1.34.2")
                        .upgrades(UpgradesArgs.builder()
                                .kubernetesChannel(KubernetesChannel.Patch)
                                .build())))
                .containsExactly(
                        "kubernetesVersion: a patch version together with the upgrade channel Patch, got \"1.34.2\";"
                                + " expected a minor version such as \"1.34\"; leave the patch to the channel: Azure refuses to go"
                                + " back to an older one");
        assertThat(problems(valid().kubernetesVersion("1.34")
                        .upgrades(UpgradesArgs.builder()
                                .kubernetesChannel(KubernetesChannel.Stable)
                                .build())))
                .containsExactly(
                        "kubernetesVersion: set together with the upgrade channel Stable; remove it, or choose the"
                                + " channel Patch or None: the channel moves the minor version, and Azure refuses to go back to"
                                + " 1.34");
    }
}
