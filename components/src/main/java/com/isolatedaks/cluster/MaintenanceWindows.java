package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.inputs.MaintenanceArgs;
import com.isolatedaks.inputs.MaintenanceWindowArgs;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.containerservice.MaintenanceConfiguration;
import com.pulumi.azurenative.containerservice.MaintenanceConfigurationArgs;
import com.pulumi.azurenative.containerservice.ManagedCluster;
import com.pulumi.azurenative.containerservice.inputs.AbsoluteMonthlyScheduleArgs;
import com.pulumi.azurenative.containerservice.inputs.DailyScheduleArgs;
import com.pulumi.azurenative.containerservice.inputs.DateSpanArgs;
import com.pulumi.azurenative.containerservice.inputs.RelativeMonthlyScheduleArgs;
import com.pulumi.azurenative.containerservice.inputs.ScheduleArgs;
import com.pulumi.azurenative.containerservice.inputs.WeeklyScheduleArgs;
import com.pulumi.core.Output;
import java.util.List;

/**
 * Tells Azure when it may upgrade. The names of the configurations are Azure's: each name stands for what it schedules.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/planned-maintenance">Planned maintenance</a>
 */
public final class MaintenanceWindows {
    private final Children children;
    private final Output<String> resourceGroupName;
    private final String clusterName;
    private final ManagedCluster cluster;

    private MaintenanceWindows(
            Children children, Output<String> resourceGroupName, String clusterName, ManagedCluster cluster) {
        this.children = children;
        this.resourceGroupName = resourceGroupName;
        this.clusterName = clusterName;
        this.cluster = cluster;
    }

    /** Makes a configuration for each window that is set. */
    public static void make(
            Children children, ClusterNames names, IsolatedAksClusterArgs args, ManagedCluster cluster) {
        MaintenanceArgs windows = UpgradePlan.of(args).maintenance().orElseGet(() -> MaintenanceArgs.builder()
                .build());
        var maker = new MaintenanceWindows(children, args.resourceGroupName(), names.cluster(), cluster);
        windows.kubernetes()
                .ifPresent(window ->
                        maker.make(ChildName.KUBERNETES_MAINTENANCE, "aksManagedAutoUpgradeSchedule", window));
        windows.nodeOs()
                .ifPresent(
                        window -> maker.make(ChildName.NODE_OS_MAINTENANCE, "aksManagedNodeOSUpgradeSchedule", window));
        windows.weekly().ifPresent(window -> maker.make(ChildName.WEEKLY_MAINTENANCE, "default", window));
    }

    private void make(ChildName child, String configName, MaintenanceWindowArgs window) {
        new MaintenanceConfiguration(
                children.name(child),
                MaintenanceConfigurationArgs.builder()
                        .resourceGroupName(resourceGroupName)
                        .resourceName(clusterName)
                        .configName(configName)
                        .maintenanceWindow(request(window))
                        .build(),
                children.after(List.of(cluster)));
    }

    private static com.pulumi.azurenative.containerservice.inputs.MaintenanceWindowArgs request(
            MaintenanceWindowArgs window) {
        List<DateSpanArgs> dates = window.notAllowedDates().orElse(List.of()).stream()
                .map(span -> DateSpanArgs.builder()
                        .start(span.start())
                        .end(span.end())
                        .build())
                .toList();
        return com.pulumi.azurenative.containerservice.inputs.MaintenanceWindowArgs.builder()
                .startTime(window.startTime())
                .utcOffset(window.utcOffset().orElseThrow())
                .durationHours(window.durationHours().orElseThrow())
                .startDate(window.startDate().map(Output::of).orElse(null))
                .notAllowedDates(dates.isEmpty() ? null : Output.of(dates))
                .schedule(schedule(window))
                .build();
    }

    private static ScheduleArgs schedule(MaintenanceWindowArgs window) {
        ScheduleArgs.Builder schedule = ScheduleArgs.builder();
        switch (MaintenanceSchedule.of(window)) {
            case RELATIVE_MONTHLY ->
                schedule.relativeMonthly(RelativeMonthlyScheduleArgs.builder()
                        .weekIndex(window.weekIndex().orElseThrow().getValue())
                        .dayOfWeek(window.dayOfWeek().orElseThrow().getValue())
                        .intervalMonths(window.intervalMonths().orElse(1))
                        .build());
            case ABSOLUTE_MONTHLY ->
                schedule.absoluteMonthly(AbsoluteMonthlyScheduleArgs.builder()
                        .dayOfMonth(window.dayOfMonth().orElseThrow())
                        .intervalMonths(window.intervalMonths().orElse(1))
                        .build());
            case WEEKLY ->
                schedule.weekly(WeeklyScheduleArgs.builder()
                        .dayOfWeek(window.dayOfWeek().orElseThrow().getValue())
                        .intervalWeeks(window.intervalWeeks().orElse(1))
                        .build());
            case DAILY ->
                schedule.daily(DailyScheduleArgs.builder()
                        .intervalDays(window.intervalDays().orElseThrow())
                        .build());
        }
        return schedule.build();
    }
}
