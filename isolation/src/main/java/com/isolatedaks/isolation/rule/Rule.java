package com.isolatedaks.isolation.rule;

import java.util.Optional;

/**
 * A rule of Azure, or of network isolation, that inputs and resources are held against.
 *
 * @param id stable, {@code ISO-501}; the first digit stands for the subject
 * @param severity what follows when it is broken
 * @param title the rule in one line
 * @param reason why it is one, a sentence
 * @param byConstruction how our components keep it, if no input of theirs can break it; it is held against other programs' resources
 * @param docs the page that says so
 * @param since year and month from which on it holds, {@code 2025-04}; empty if it always has
 * @param until year and month from which on it holds no more
 */
public record Rule(
        String id,
        Severity severity,
        String title,
        String reason,
        Optional<String> byConstruction,
        String docs,
        Optional<String> since,
        Optional<String> until) {}
