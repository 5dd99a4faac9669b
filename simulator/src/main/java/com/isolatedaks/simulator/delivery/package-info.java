/** What of a cluster's metrics and logs arrives, and what stops the rest. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.delivery;

import javax.annotation.ParametersAreNonnullByDefault;
