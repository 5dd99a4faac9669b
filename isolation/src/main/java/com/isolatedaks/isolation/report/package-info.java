/** Proofs for people and for programs: text, JSON, SARIF. */
@ParametersAreNonnullByDefault
package com.isolatedaks.isolation.report;

import javax.annotation.ParametersAreNonnullByDefault;
