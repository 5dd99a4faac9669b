/** The pack's policies, and what stacks and resources do against them. */
@ParametersAreNonnullByDefault
package com.isolatedaks.policy.judgement;

import javax.annotation.ParametersAreNonnullByDefault;
