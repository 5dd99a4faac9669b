/** What {@code ./simulate probe} finds out and says. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.probe;

import javax.annotation.ParametersAreNonnullByDefault;
