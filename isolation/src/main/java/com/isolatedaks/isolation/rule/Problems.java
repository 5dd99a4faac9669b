package com.isolatedaks.isolation.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Collects all that is wrong with an input, so that a user hears of everything at once. */
public final class Problems {
    private final List<Problem> problems;
    private final UnaryOperator<String> path;

    public Problems() {
        this(new ArrayList<>(), UnaryOperator.identity());
    }

    private Problems(List<Problem> problems, UnaryOperator<String> path) {
        this.problems = problems;
        this.path = path;
    }

    /** A view that adds to this collection under other property paths. */
    public Problems mapped(UnaryOperator<String> mapping) {
        return new Problems(problems, mapping.andThen(path)::apply);
    }

    /** A view that adds to this collection with {@code prefix} and a dot before each path. */
    public Problems under(String prefix) {
        return mapped(inner -> prefix + "." + inner);
    }

    /**
     * Adds a problem in the house's words: {@code <what>, got <got>; expected <expected>; <todo>}.
     *
     * @param got the value as the user wrote it; it is quoted
     */
    public void add(String property, String what, Object got, String expected, String todo) {
        add(property, sentence(what, got, expected, todo));
    }

    /** Adds a problem whose sentence has another form, such as a missing value. */
    public void add(String property, String message) {
        problems.add(new Problem(path.apply(property), message, Optional.empty()));
    }

    /** Adds what breaks a rule, in the house's words; a warning if the rule is one. */
    public void add(Rule rule, String property, String what, Object got, String expected, String todo) {
        add(rule, property, sentence(what, got, expected, todo));
    }

    /** Adds what breaks a rule, in a sentence of another form; a warning if the rule is one. */
    public void add(Rule rule, String property, String message) {
        problems.add(new Problem(path.apply(property), message, Optional.of(rule)));
    }

    /** Adds all that another collection has, warnings too, under the paths of this view. */
    public void addAll(Problems others) {
        for (Problem other : others.problems) {
            problems.add(new Problem(path.apply(other.path()), other.message(), other.rule()));
        }
    }

    /** Whether nothing is wrong; warnings do not count. */
    public boolean isEmpty() {
        return all().isEmpty();
    }

    /** All problems but the warnings, in the order in which they were found, each once. */
    public List<Problem> all() {
        return problems.stream()
                .filter(problem -> !isWarning(problem))
                .distinct()
                .toList();
    }

    /** What a user should know although it can be deployed, each once. */
    public List<Problem> warnings() {
        return problems.stream().filter(Problems::isWarning).distinct().toList();
    }

    /** The lines a user sees, if anything is wrong. */
    public Optional<String> report() {
        return isEmpty()
                ? Optional.empty()
                : Optional.of(
                        String.join("\n", all().stream().map(Problem::toString).toList()));
    }

    private static boolean isWarning(Problem problem) {
        return problem.rule()
                .filter(rule -> rule.severity() == Severity.WARNING)
                .isPresent();
    }

    private static String sentence(String what, Object got, String expected, String todo) {
        return "%s, got %s; expected %s; %s".formatted(what, quoted(got), expected, todo);
    }

    private static String quoted(Object got) {
        return got instanceof String ? "\"" + got + "\"" : String.valueOf(got);
    }
}
