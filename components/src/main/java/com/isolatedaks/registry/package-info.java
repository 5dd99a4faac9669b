/** The registry that nodes boot from, and how it is reached. */
@ParametersAreNonnullByDefault
package com.isolatedaks.registry;

import javax.annotation.ParametersAreNonnullByDefault;
