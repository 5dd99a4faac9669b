package com.isolatedaks.simulator.arm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code $filter}: terms such as {@code principalId eq '…'}, {@code atScope()} and {@code assignedTo('…')}, joined by
 * {@code and}. Azure's services take little more of OData than this.
 */
final class Filter {
    private static final Pattern TERM = Pattern.compile(
            "\\s*(?:(?<property>\\w+)\\s+eq\\s+(?:'(?<quoted>(?:[^']|'')*)'|(?<bare>[^\\s']+))"
                    + "|(?<function>\\w+)\\(\\s*(?:'(?<argument>[^']*)')?\\s*\\))\\s*(?<and>and\\s|$)",
            Pattern.CASE_INSENSITIVE);

    private final List<Term> terms;

    private Filter(List<Term> terms) {
        this.terms = terms;
    }

    private record Term(String name, String value) {}

    /**
     * Reads a filter; no text is no term.
     *
     * @param known the properties, and the functions with {@code ()}, that the collection can be filtered by
     */
    static Filter parse(String text, Set<String> known) {
        List<Term> terms = new ArrayList<>();
        Matcher term = TERM.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!term.find(at) || term.start() != at) {
                throw QueryErrors.unknownFilter(text, known);
            }
            terms.add(term(term, text, known));
            at = term.end();
        }
        return new Filter(terms);
    }

    private static Term term(Matcher match, String text, Set<String> known) {
        boolean isFunction = match.group("function") != null;
        String word = isFunction ? match.group("function") + "()" : match.group("property");
        String name = known.stream()
                .filter(word::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> QueryErrors.unknownFilter(text, known));
        String value = match.group(isFunction ? "argument" : match.group("quoted") != null ? "quoted" : "bare");
        return new Term(name, value == null ? "" : value.replace("''", "'"));
    }

    boolean has(String name) {
        return value(name).isPresent();
    }

    /** What a property must equal, or a function's argument. */
    Optional<String> value(String name) {
        return terms.stream()
                .filter(term -> term.name().equals(name))
                .map(Term::value)
                .findFirst();
    }

    /** Whether a value is the one that the filter asks for, if it asks for one; case does not matter. */
    boolean accepts(String name, String actual) {
        return value(name).map(actual::equalsIgnoreCase).orElse(true);
    }
}
