/** Disturbed deployments: an engine that is a model, so that there can be hundreds of them, and what its user does. */
@ParametersAreNonnullByDefault
package com.isolatedaks.e2e.campaign;

import javax.annotation.ParametersAreNonnullByDefault;
