/** Address plans, and the network made from them. */
@ParametersAreNonnullByDefault
package com.isolatedaks.network;

import javax.annotation.ParametersAreNonnullByDefault;
