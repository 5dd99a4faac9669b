/** The proof of isolation as a Pulumi policy pack: what the engine starts and asks. */
@ParametersAreNonnullByDefault
package com.isolatedaks.policy;

import javax.annotation.ParametersAreNonnullByDefault;
