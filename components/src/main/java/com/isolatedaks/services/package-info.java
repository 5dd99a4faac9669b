/** Private links to services that workloads use. */
@ParametersAreNonnullByDefault
package com.isolatedaks.services;

import javax.annotation.ParametersAreNonnullByDefault;
