/** Microsoft.Storage. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.azure.storage;

import javax.annotation.ParametersAreNonnullByDefault;
