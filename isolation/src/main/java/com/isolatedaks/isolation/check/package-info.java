/** Rules held against resources, one by one. */
@ParametersAreNonnullByDefault
package com.isolatedaks.isolation.check;

import javax.annotation.ParametersAreNonnullByDefault;
