/** Recorded requests of the engine: how they are recorded, and how they are played back. */
@ParametersAreNonnullByDefault
package com.isolatedaks.policy.recording;

import javax.annotation.ParametersAreNonnullByDefault;
