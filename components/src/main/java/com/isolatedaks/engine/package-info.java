/** What the SDK gives to programs but not to components: the engine's log, and a look at values that are known. */
@ParametersAreNonnullByDefault
package com.isolatedaks.engine;

import javax.annotation.ParametersAreNonnullByDefault;
