/** Reading stack config in programs. */
@ParametersAreNonnullByDefault
package com.isolatedaks.config;

import javax.annotation.ParametersAreNonnullByDefault;
