package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.RunningOperation;
import java.util.List;
import java.util.Map;

/**
 * Microsoft.ContainerService/managedClusters/maintenanceConfigurations
 * (https://learn.microsoft.com/azure/aks/planned-maintenance; ranges: Azure/bicep-types-az,
 * microsoft.containerservice/2025-09-01).
 */
public final class MaintenanceConfigurationBehaviour implements ResourceBehaviour {
    private static final String WINDOW = "/properties/maintenanceWindow";
    private static final String SCHEDULE = WINDOW + "/schedule";
    private static final String WEEKLY_RELEASES = "default";
    private static final List<String> NAMES =
            List.of(WEEKLY_RELEASES, "aksManagedAutoUpgradeSchedule", "aksManagedNodeOSUpgradeSchedule");
    private static final int MIN_HOURS = 4;
    private static final int MAX_HOURS = 24;

    /** The numbers of a schedule and the most that each may be; the least is one. */
    private static final Map<String, Integer> MOST = Map.of(
            "/daily/intervalDays", 7,
            "/weekly/intervalWeeks", 4,
            "/absoluteMonthly/intervalMonths", 6,
            "/absoluteMonthly/dayOfMonth", 31,
            "/relativeMonthly/intervalMonths", 6);

    @Override
    public String type() {
        return ManagedClusterBehaviour.TYPE + "/maintenanceConfigurations";
    }

    @Override
    public ArmException busy(ResourceId id, RunningOperation operation) {
        return ClusterErrors.busy(id, operation);
    }

    @Override
    public void put(Put put) {
        if (!NAMES.contains(put.id().name())) {
            throw ClusterErrors.invalidParameter(
                    "configName",
                    "The maintenance configuration '%s' is unknown; expected one of %s."
                            .formatted(put.id().name(), String.join(", ", NAMES)));
        }
        // The default configuration has an older form without a window.
        if (put.body().has(WINDOW)) {
            checkDuration(put.body());
            checkSchedule(put.id().name(), put.body());
        }
    }

    private static void checkDuration(Body body) {
        long hours = body.number(WINDOW + "/durationHours", MAX_HOURS);
        if (hours < MIN_HOURS || hours > MAX_HOURS) {
            throw ClusterErrors.invalidParameter(
                    "maintenanceWindow.durationHours",
                    "durationHours must be %d to %d, got %d.".formatted(MIN_HOURS, MAX_HOURS, hours));
        }
    }

    private static void checkSchedule(String name, Body body) {
        List<String> kinds = body.names(SCHEDULE).stream()
                .filter(kind -> body.has(SCHEDULE + "/" + kind))
                .toList();
        if (kinds.size() != 1) {
            throw ClusterErrors.invalidParameter(
                    "maintenanceWindow.schedule", "Exactly one schedule must be set, got %s.".formatted(kinds));
        }
        if (name.equals(WEEKLY_RELEASES) && !kinds.contains("weekly")) {
            throw ClusterErrors.invalidParameter(
                    "maintenanceWindow.schedule",
                    "The configuration default has a weekly schedule only, got %s.".formatted(kinds));
        }
        MOST.forEach((pointer, most) -> {
            long number = body.number(SCHEDULE + pointer, 1);
            if (number < 1 || number > most) {
                throw ClusterErrors.invalidParameter(
                        "maintenanceWindow.schedule" + pointer.replace('/', '.'),
                        "The value must be 1 to %d, got %d.".formatted(most, number));
            }
        });
    }
}
