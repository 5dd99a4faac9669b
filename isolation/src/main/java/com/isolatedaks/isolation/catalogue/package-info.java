/** Facts of Azure as data, each file with its source. */
@ParametersAreNonnullByDefault
package com.isolatedaks.isolation.catalogue;

import javax.annotation.ParametersAreNonnullByDefault;
