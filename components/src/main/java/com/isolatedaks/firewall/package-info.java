/** An Azure Firewall, its rules, and the ways to it. */
@ParametersAreNonnullByDefault
package com.isolatedaks.firewall;

import javax.annotation.ParametersAreNonnullByDefault;
