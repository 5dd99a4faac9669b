/** Private DNS, a part of Microsoft.Network with an API of its own. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.azure.privatedns;

import javax.annotation.ParametersAreNonnullByDefault;
