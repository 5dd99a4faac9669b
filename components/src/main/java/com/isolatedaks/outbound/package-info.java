/** The way out of the cluster's network, and what leaves it all the same. */
@ParametersAreNonnullByDefault
package com.isolatedaks.outbound;

import javax.annotation.ParametersAreNonnullByDefault;
