/** Metrics and logs that leave a network by private link only. */
@ParametersAreNonnullByDefault
package com.isolatedaks.monitoring;

import javax.annotation.ParametersAreNonnullByDefault;
