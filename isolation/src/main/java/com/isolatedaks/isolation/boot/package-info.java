/** What the nodes of a cluster must resolve and reach before they can join it. */
@ParametersAreNonnullByDefault
package com.isolatedaks.isolation.boot;

import javax.annotation.ParametersAreNonnullByDefault;
