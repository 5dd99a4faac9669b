/** Microsoft.Resources: resource groups. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.azure.resources;

import javax.annotation.ParametersAreNonnullByDefault;
