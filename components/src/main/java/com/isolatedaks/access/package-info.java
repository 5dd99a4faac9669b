/** Role assignments. */
@ParametersAreNonnullByDefault
package com.isolatedaks.access;

import javax.annotation.ParametersAreNonnullByDefault;
