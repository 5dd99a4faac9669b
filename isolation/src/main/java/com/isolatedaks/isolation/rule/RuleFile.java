package com.isolatedaks.isolation.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads {@code rules.json} and refuses one that is not consistent: users and other programs rely on ids and texts. */
final class RuleFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KEYS =
            Set.of("id", "severity", "title", "reason", "byConstruction", "docs", "since", "until");
    private static final Predicate<String> ID =
            Pattern.compile("ISO-[1-9]\\d\\d").asMatchPredicate();
    private static final Predicate<String> MONTH =
            Pattern.compile("20\\d\\d-(0[1-9]|1[0-2])").asMatchPredicate();
    private static final Predicate<String> URL =
            Pattern.compile("https://[\\w.-]+/\\S+").asMatchPredicate();

    private RuleFile() {}

    static List<Rule> load() {
        try (InputStream in = RuleFile.class.getResourceAsStream("rules.json")) {
            return read(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read rules.json", e);
        }
    }

    /** The rules of a file, in the order of their ids. */
    static List<Rule> read(JsonNode file) {
        List<Rule> rules = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        String previous = "";
        for (JsonNode row : file.path("rules")) {
            String id = row.path("id").asText();
            List<String> wrong = faults(row, previous);
            wrong.forEach(fault -> faults.add(id + ": " + fault));
            if (wrong.isEmpty()) {
                rules.add(rule(row));
            }
            previous = id;
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("rules.json: " + String.join("; ", faults));
        }
        return List.copyOf(rules);
    }

    private static List<String> faults(JsonNode row, String previousId) {
        List<String> faults = new ArrayList<>();
        Set<String> unknown = new TreeSet<>();
        row.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(KEYS);
        require(unknown.isEmpty(), "unknown " + unknown, faults);
        String id = row.path("id").asText();
        require(ID.test(id), "the id is not ISO- and three digits", faults);
        require(id.compareTo(previousId) > 0, "the id does not come after " + previousId, faults);
        require(Set.of("error", "warning").contains(row.path("severity").asText()), "the severity is unknown", faults);
        String title = row.path("title").asText();
        require(!title.isBlank() && !title.endsWith("."), "the title is missing or ends with a period", faults);
        require(row.path("reason").asText().endsWith("."), "the reason is not a sentence", faults);
        require(
                text(row, "byConstruction").stream().allMatch(how -> how.endsWith(".")),
                "byConstruction is not a sentence",
                faults);
        require(URL.test(row.path("docs").asText()), "docs is not a URL", faults);
        Optional<String> since = text(row, "since");
        Optional<String> until = text(row, "until");
        require(since.stream().allMatch(MONTH), "since is not a month", faults);
        require(until.stream().allMatch(MONTH), "until is not a month", faults);
        require(
                since.isEmpty() || until.isEmpty() || since.get().compareTo(until.get()) < 0,
                "until is not after since",
                faults);
        return faults;
    }

    private static void require(boolean isRight, String fault, List<String> faults) {
        if (!isRight) {
            faults.add(fault);
        }
    }

    private static Rule rule(JsonNode row) {
        return new Rule(
                row.get("id").asText(),
                Severity.valueOf(row.get("severity").asText().toUpperCase(Locale.ROOT)),
                row.get("title").asText(),
                row.get("reason").asText(),
                text(row, "byConstruction"),
                row.get("docs").asText(),
                text(row, "since"),
                text(row, "until"));
    }

    private static Optional<String> text(JsonNode row, String key) {
        return Optional.ofNullable(row.get(key)).map(JsonNode::asText);
    }
}
