/** Microsoft.KeyVault. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.azure.keyvault;

import javax.annotation.ParametersAreNonnullByDefault;
