/** All modes of a cluster: the matrix of networks, registries, ways to the API server and ways out. */
@ParametersAreNonnullByDefault
package com.isolatedaks.e2e.modes;

import javax.annotation.ParametersAreNonnullByDefault;
