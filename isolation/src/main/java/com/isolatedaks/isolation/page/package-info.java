/** The proof as one self-contained page with a picture of the topology. */
@ParametersAreNonnullByDefault
package com.isolatedaks.isolation.page;

import javax.annotation.ParametersAreNonnullByDefault;
