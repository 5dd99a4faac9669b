/** What is known of azure-native's resources, as data: the Pulumi schema and the table beside it. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.schema;

import javax.annotation.ParametersAreNonnullByDefault;
