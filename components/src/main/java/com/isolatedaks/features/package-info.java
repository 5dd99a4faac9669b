/** What a cluster does besides running pods, and what that needs outside of the network. */
@ParametersAreNonnullByDefault
package com.isolatedaks.features;

import javax.annotation.ParametersAreNonnullByDefault;
