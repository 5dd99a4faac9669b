package com.isolatedaks.isolation.rule;

import static org.assertj.core.api.Assertions.assertThat;

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
    void withoutProblemsThereIsNoReport() {
        assertThat(new Problems().report()).isEmpty();
    }
}
