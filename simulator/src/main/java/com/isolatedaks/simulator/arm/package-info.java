/** Azure Resource Manager: requests, long-running operations, the journal. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.arm;

import javax.annotation.ParametersAreNonnullByDefault;
