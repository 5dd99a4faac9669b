/** What is wrong with an input, and how it is said. */
@ParametersAreNonnullByDefault
package com.isolatedaks.isolation.rule;

import javax.annotation.ParametersAreNonnullByDefault;
