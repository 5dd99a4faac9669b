/** Logical names and options of child resources, and checks of Azure names. */
@ParametersAreNonnullByDefault
package com.isolatedaks.naming;

import javax.annotation.ParametersAreNonnullByDefault;
