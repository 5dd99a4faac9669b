package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.RunningOperation;

/** Microsoft.ContainerService/managedClusters/maintenanceConfigurations. */
public final class MaintenanceConfigurationBehaviour implements ResourceBehaviour {
    private static final String WINDOW = "/properties/maintenanceWindow";
    private static final int MIN_HOURS = 4;
    private static final int MAX_HOURS = 24;

    @Override
    public String type() {
        return ManagedClusterBehaviour.TYPE + "/maintenanceConfigurations";
    }

    @Override
    public ArmException busy(ResourceId id, RunningOperation operation) {
        return ClusterErrors.busy(id, operation);
    }

    /** A window is 4 to 24 hours long (https://learn.microsoft.com/azure/aks/planned-maintenance). */
    @Override
    public void put(Put put) {
        long hours = put.body().number(WINDOW + "/durationHours", MAX_HOURS);
        if (hours < MIN_HOURS || hours > MAX_HOURS) {
            throw ClusterErrors.invalidParameter(
                    "maintenanceWindow.durationHours",
                    "durationHours must be %d to %d, got %d.".formatted(MIN_HOURS, MAX_HOURS, hours));
        }
    }
}
