package com.isolatedaks.isolation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void aProblemNamesPathValueExpectationAndWayOut() {
        Problems problems = new Problems();

        problems.add("nodeCount", "out of range", 0, "1 to 1000", "choose a number in between");

        assertThat(problems.report())
                .contains("nodeCount: out of range, got 0; expected 1 to 1000; choose a number in between");
    }

    @Test
    void textIsQuotedSoThatBlanksShow() {
        Problems problems = new Problems();

        problems.add("name", "not a name", "a b", "letters", "choose another");

        assertThat(problems.report())
                .hasValueSatisfying(report -> assertThat(report).contains("got \"a b\";"));
    }

    @Test
    void viewsAddToTheSameCollectionUnderOtherPaths() {
        Problems problems = new Problems();

        problems.under("cluster").under("pool").add("size", "missing");
        problems.mapped(path -> "stack:" + path).under("network").add("range", "missing");

        assertThat(problems.all())
                .extracting(Problem::path)
                .containsExactly("cluster.pool.size", "stack:network.range");
    }

    @Test
    void theSameProblemIsReportedOnce() {
        Problems problems = new Problems();

        problems.add("location", "missing");
        problems.add("location", "missing");

        assertThat(problems.report()).contains("location: missing");
        assertThat(problems.all()).hasSize(1);
    }

    @Test
    void aBrokenRuleIsNamedWithItsPage() {
        Problems problems = new Problems();

        problems.add(Rules.REGION, "location", "not a region", "mars", "a region", "choose one");

        assertThat(problems.report())
                .contains("location: not a region, got \"mars\"; expected a region; choose one"
                        + " (ISO-102: https://learn.microsoft.com/azure/reliability/regions-list)");
    }

    @Test
    void aWarningIsKeptApartAndStopsNothing() {
        Problems problems = new Problems();

        problems.under("cluster").add(Rules.NOT_ISOLATED, "outbound", "there is a way out");
        problems.under("cluster").add(Rules.NOT_ISOLATED, "outbound", "there is a way out");

        assertThat(problems.isEmpty()).isTrue();
        assertThat(problems.report()).isEmpty();
        assertThat(problems.warnings())
                .singleElement()
                .asString()
                .startsWith("cluster.outbound: there is a way out (ISO-504: https://");
    }

    @Test
    void anotherCollectionJoinsUnderThePathsOfTheView() {
        Problems found = new Problems();
        found.add(Rules.NAME, "name", "too long");
        found.add(Rules.NOT_ISOLATED, "outbound", "there is a way out");
        Problems problems = new Problems();

        problems.under("network").addAll(found);

        assertThat(problems.all()).extracting(Problem::path).containsExactly("network.name");
        assertThat(problems.all()).extracting(Problem::rule).containsExactly(Optional.of(Rules.NAME));
        assertThat(problems.warnings()).extracting(Problem::path).containsExactly("network.outbound");
    }

    @Test
    void withoutProblemsThereIsNoReport() {
        assertThat(new Problems().report()).isEmpty();
    }
}
