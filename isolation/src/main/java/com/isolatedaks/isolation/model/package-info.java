/** An Azure network as data: what stands where, which rules and routes apply, which names lead where. */
@ParametersAreNonnullByDefault
package com.isolatedaks.isolation.model;

import javax.annotation.ParametersAreNonnullByDefault;
