/**
 * What the services of the simulated Azure share: ids, bodies, the resources that exist, the contract of a resource type's
 * special behaviour. The services themselves are subpackages, each named as its provider namespace is.
 */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.azure;

import javax.annotation.ParametersAreNonnullByDefault;
