/** Microsoft.AlertsManagement. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.azure.alertsmanagement;

import javax.annotation.ParametersAreNonnullByDefault;
