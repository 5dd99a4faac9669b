/** Microsoft.ContainerRegistry. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.azure.containerregistry;

import javax.annotation.ParametersAreNonnullByDefault;
