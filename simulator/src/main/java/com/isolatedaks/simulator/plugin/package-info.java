/** The azure-native plugin: a Pulumi resource provider that speaks to the simulated Azure Resource Manager as the real one speaks to Azure. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.plugin;

import javax.annotation.ParametersAreNonnullByDefault;
