/** The cluster: its ranges, identities, pools and the request that makes it isolated. */
@ParametersAreNonnullByDefault
package com.isolatedaks.cluster;

import javax.annotation.ParametersAreNonnullByDefault;
