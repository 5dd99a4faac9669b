/** Microsoft.Dashboard. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.azure.dashboard;

import javax.annotation.ParametersAreNonnullByDefault;
