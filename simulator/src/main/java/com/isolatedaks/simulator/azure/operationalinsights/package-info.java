/** Microsoft.OperationalInsights. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.azure.operationalinsights;

import javax.annotation.ParametersAreNonnullByDefault;
