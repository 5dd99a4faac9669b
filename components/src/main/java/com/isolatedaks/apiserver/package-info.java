/** How the API server is reached: its place, its name and who resolves it. */
@ParametersAreNonnullByDefault
package com.isolatedaks.apiserver;

import javax.annotation.ParametersAreNonnullByDefault;
