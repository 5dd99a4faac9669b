/** Programs that the tests deploy. */
@ParametersAreNonnullByDefault
package com.isolatedaks.e2e.programs;

import javax.annotation.ParametersAreNonnullByDefault;
