/** Whether anything gets out of a network or into it: the questions, their answers and the verdict. */
@ParametersAreNonnullByDefault
package com.isolatedaks.isolation.proof;

import javax.annotation.ParametersAreNonnullByDefault;
