/** Private DNS zones of a hub, and the spokes that resolve them. */
@ParametersAreNonnullByDefault
package com.isolatedaks.zones;

import javax.annotation.ParametersAreNonnullByDefault;
