/** Microsoft.Authorization: role assignments and what they allow. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.azure.authorization;

import javax.annotation.ParametersAreNonnullByDefault;
