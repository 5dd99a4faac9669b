/** Azure Resource Manager's resources, read into the model of a network. */
@ParametersAreNonnullByDefault
package com.isolatedaks.isolation.arm;

import javax.annotation.ParametersAreNonnullByDefault;
