/** Microsoft.Monitor. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.azure.monitor;

import javax.annotation.ParametersAreNonnullByDefault;
