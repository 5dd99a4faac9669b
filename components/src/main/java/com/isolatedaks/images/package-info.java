/** References of container images, and what they are in a private registry. */
@ParametersAreNonnullByDefault
package com.isolatedaks.images;

import javax.annotation.ParametersAreNonnullByDefault;
