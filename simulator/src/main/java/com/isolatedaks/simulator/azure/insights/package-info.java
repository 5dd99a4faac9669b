/** Microsoft.Insights. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.azure.insights;

import javax.annotation.ParametersAreNonnullByDefault;
