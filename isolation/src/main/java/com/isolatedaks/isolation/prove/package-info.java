/** The command {@code ./prove}. */
@ParametersAreNonnullByDefault
package com.isolatedaks.isolation.prove;

import javax.annotation.ParametersAreNonnullByDefault;
