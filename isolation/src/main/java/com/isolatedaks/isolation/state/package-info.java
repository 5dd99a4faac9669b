/** What Pulumi knows of resources, in an exported state or a plan, read as resources of Azure Resource Manager. */
@ParametersAreNonnullByDefault
package com.isolatedaks.isolation.state;

import javax.annotation.ParametersAreNonnullByDefault;
