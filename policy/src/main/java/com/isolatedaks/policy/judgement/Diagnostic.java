package com.isolatedaks.policy.judgement;

import pulumirpc.AnalyzerOuterClass.EnforcementLevel;

/**
 * A finding with what follows from it.
 *
 * @param finding the finding
 * @param level whether the deployment stops
 */
public record Diagnostic(Finding finding, EnforcementLevel level) {}
