/** How names resolve in a network. */
@ParametersAreNonnullByDefault
package com.isolatedaks.isolation.dns;

import javax.annotation.ParametersAreNonnullByDefault;
