/** Addresses and networks. */
@ParametersAreNonnullByDefault
package com.isolatedaks.isolation.network;

import javax.annotation.ParametersAreNonnullByDefault;
