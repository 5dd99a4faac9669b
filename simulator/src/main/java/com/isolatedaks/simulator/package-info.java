/** The simulated Azure: what its users start. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator;

import javax.annotation.ParametersAreNonnullByDefault;
