/** The file in which the simulated Azure keeps what exists. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.store;

import javax.annotation.ParametersAreNonnullByDefault;
