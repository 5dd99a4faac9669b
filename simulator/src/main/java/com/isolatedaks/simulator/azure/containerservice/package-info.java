/** Microsoft.ContainerService: managed clusters. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.azure.containerservice;

import javax.annotation.ParametersAreNonnullByDefault;
