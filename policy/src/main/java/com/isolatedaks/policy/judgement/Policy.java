package com.isolatedaks.policy.judgement;

import pulumirpc.AnalyzerOuterClass.EnforcementLevel;

/**
 * One policy of the pack.
 *
 * @param name stable: the id of a kind of leak or of a rule, or a word
 * @param title what it is about, in one line
 * @param description what it is against, a sentence
 * @param fix what to do
 * @param docs the page that explains it
 * @param level what follows by default
 * @param isOfResource whether one resource alone is judged, before it is made; else the stack as a whole
 */
public record Policy(
        String name,
        String title,
        String description,
        String fix,
        String docs,
        EnforcementLevel level,
        boolean isOfResource) {}
