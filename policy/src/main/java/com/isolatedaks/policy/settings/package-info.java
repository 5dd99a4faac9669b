/** What users configure of the pack: levels, whether everything must be known, exceptions. */
@ParametersAreNonnullByDefault
package com.isolatedaks.policy.settings;

import javax.annotation.ParametersAreNonnullByDefault;
