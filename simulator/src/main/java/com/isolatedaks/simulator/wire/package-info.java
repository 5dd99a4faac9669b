/** The two forms of a resource: the flat properties of Pulumi's SDKs and the body that Azure Resource Manager gets and returns. */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.wire;

import javax.annotation.ParametersAreNonnullByDefault;
