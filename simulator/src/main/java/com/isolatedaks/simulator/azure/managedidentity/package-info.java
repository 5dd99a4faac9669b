/** Microsoft.ManagedIdentity. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.azure.managedidentity;

import javax.annotation.ParametersAreNonnullByDefault;
