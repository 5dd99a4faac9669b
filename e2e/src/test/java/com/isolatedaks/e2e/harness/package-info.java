/** Runs the packaged product, and looks at what it left in the state and in the simulated Azure. */
@ParametersAreNonnullByDefault
package com.isolatedaks.e2e.harness;

import javax.annotation.ParametersAreNonnullByDefault;
