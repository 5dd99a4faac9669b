/** Why a cluster does not boot: the causes of its nodes' exit code, by what a state shows of them. */
@ParametersAreNonnullByDefault
package com.isolatedaks.isolation.doctor;

import javax.annotation.ParametersAreNonnullByDefault;
