/** Microsoft.Network: virtual networks, security groups, route tables, private endpoints. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.azure.network;

import javax.annotation.ParametersAreNonnullByDefault;
