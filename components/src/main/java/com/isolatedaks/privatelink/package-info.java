/** Private endpoints of services, and the private DNS zones that their names live in. */
@ParametersAreNonnullByDefault
package com.isolatedaks.privatelink;

import javax.annotation.ParametersAreNonnullByDefault;
