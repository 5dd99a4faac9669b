package com.isolatedaks.cluster;

import static com.isolatedaks.testing.ClusterInputs.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.enums.KubernetesChannel;
import com.isolatedaks.enums.NodeOsChannel;
import com.isolatedaks.enums.WeekDay;
import com.isolatedaks.enums.WeekIndex;
import com.isolatedaks.inputs.BlackoutDatesArgs;
import com.isolatedaks.inputs.MaintenanceArgs;
import com.isolatedaks.inputs.MaintenanceWindowArgs;
import com.isolatedaks.inputs.UpgradesArgs;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaintenanceWindowsTest {

    private static RecordingMocks deploy(UpgradesArgs.Builder upgrades) {
        return Deployed.run(
                new RecordingMocks(),
                context -> new IsolatedAksCluster(
                        "aks", valid().upgrades(upgrades.build()).build()));
    }

    private static MaintenanceWindowArgs.Builder at(String time) {
        return MaintenanceWindowArgs.builder().startTime(time);
    }

    private static Map<String, Object> weekly(String day, double weeks) {
        return Map.of("weekly", Map.of("dayOfWeek", day, "intervalWeeks", weeks));
    }

    @Test
    void everyWindowIsAConfigurationOfAzuresName() {
        RecordingMocks mocks = deploy(UpgradesArgs.builder()
                .maintenance(MaintenanceArgs.builder()
                        .kubernetes(at("00:00")
                                .utcOffset("+05:30")
                                .durationHours(8)
                                .startDate("2026-12-01")
                                .dayOfWeek(WeekDay.Friday)
                                .intervalWeeks(3)
                                .notAllowedDates(BlackoutDatesArgs.builder()
                                        .start("2026-12-23")
                                        .end("2027-01-05")
                                        .build())
                                .build())
                        .nodeOs(at("02:00")
                                .weekIndex(WeekIndex.Last)
                                .dayOfWeek(WeekDay.Sunday)
                                .build())
                        .weekly(at("01:00").dayOfWeek(WeekDay.Monday).build())
                        .build()));

        assertThat(mocks.graph())
                .contains(
                        "containerservice:MaintenanceConfiguration aks-kubernetes-maintenance",
                        "containerservice:MaintenanceConfiguration aks-node-os-maintenance",
                        "containerservice:MaintenanceConfiguration aks-weekly-maintenance");
        assertThat(mocks.named("aks-kubernetes-maintenance").inputs())
                .isEqualTo(Map.of(
                        "resourceGroupName",
                        "group",
                        "resourceName",
                        "aks",
                        "configName",
                        "aksManagedAutoUpgradeSchedule",
                        "maintenanceWindow",
                        Map.of(
                                "startTime",
                                "00:00",
                                "utcOffset",
                                "+05:30",
                                "durationHours",
                                8.0,
                                "startDate",
                                "2026-12-01",
                                "notAllowedDates",
                                List.of(Map.of("start", "2026-12-23", "end", "2027-01-05")),
                                "schedule",
                                weekly("Friday", 3))));
        assertThat(mocks.named("aks-node-os-maintenance").inputs())
                .containsEntry("configName", "aksManagedNodeOSUpgradeSchedule")
                .extractingByKey("maintenanceWindow", MAP)
                .isEqualTo(Map.of(
                        "startTime",
                        "02:00",
                        "utcOffset",
                        "+00:00",
                        "durationHours",
                        4.0,
                        "schedule",
                        Map.of(
                                "relativeMonthly",
                                Map.of("weekIndex", "Last", "dayOfWeek", "Sunday", "intervalMonths", 1.0))));
        assertThat(mocks.named("aks-weekly-maintenance").inputs())
                .containsEntry("configName", "default")
                .extractingByKey("maintenanceWindow", MAP)
                .containsEntry("schedule", weekly("Monday", 1));
    }

    @Test
    void dailyAndMonthlyWindowsKeepTheirIntervals() {
        RecordingMocks mocks = deploy(UpgradesArgs.builder()
                .maintenance(MaintenanceArgs.builder()
                        .kubernetes(at("00:00").dayOfMonth(1).intervalMonths(3).build())
                        .nodeOs(at("00:00").intervalDays(2).build())
                        .build()));

        assertThat(mocks.named("aks-kubernetes-maintenance").inputs())
                .extractingByKey("maintenanceWindow", MAP)
                .containsEntry("schedule", Map.of("absoluteMonthly", Map.of("dayOfMonth", 1.0, "intervalMonths", 3.0)));
        assertThat(mocks.named("aks-node-os-maintenance").inputs())
                .extractingByKey("maintenanceWindow", MAP)
                .containsEntry("schedule", Map.of("daily", Map.of("intervalDays", 2.0)));
    }

    @ParameterizedTest
    @CsvSource({
        "None, NodeImage, none",
        "Patch, SecurityPatch, patch",
        "Stable, None, stable",
        "Rapid, NodeImage, rapid",
        "NodeImage, NodeImage, node-image"
    })
    void channelsAreSentUnderAzuresNames(KubernetesChannel kubernetes, NodeOsChannel nodeOs, String azureName) {
        RecordingMocks mocks =
                deploy(UpgradesArgs.builder().kubernetesChannel(kubernetes).nodeOsChannel(nodeOs));

        assertThat(mocks.named("aks-cluster").inputs())
                .containsEntry(
                        "autoUpgradeProfile",
                        Map.of("upgradeChannel", azureName, "nodeOSUpgradeChannel", nodeOs.getValue()));
    }
}
