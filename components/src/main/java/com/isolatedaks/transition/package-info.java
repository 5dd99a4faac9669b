/** Changes of a cluster that exists: what Azure has, what the inputs want, and the steps between the two. */
@ParametersAreNonnullByDefault
package com.isolatedaks.transition;

import javax.annotation.ParametersAreNonnullByDefault;
