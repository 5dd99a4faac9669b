/** What can be reached from where in a network, and which rule decides. */
@ParametersAreNonnullByDefault
package com.isolatedaks.isolation.reach;

import javax.annotation.ParametersAreNonnullByDefault;
