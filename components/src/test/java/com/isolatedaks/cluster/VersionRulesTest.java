package com.isolatedaks.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionRulesTest {

    @Test
    void aVersionIsWarnedOfFromTheDayAfterItsLast() {
        assertThat(check("1.34", "2026-11-30").warnings()).isEmpty();
        assertThat(check("1.34.2", "2026-12-01").warnings())
                .singleElement()
                .asString()
                .startsWith(
                        "kubernetesVersion: standard support of 1.34 ended on 2026-11-30, and Azure makes no new clusters"
                                + " with it, got \"1.34.2\"; expected 1.35 or newer;");
        assertThat(check("1.34.2", "2026-12-01").all()).isEmpty();
    }

    @Test
    void whenAllThatIsKnownIsRetiredTheAdviceIsOpen() {
        assertThat(check("1.37", "2040-01-01").warnings())
                .singleElement()
                .asString()
                .contains("expected a newer one;");
    }

    @Test
    void aVersionThatIsNewerThanTheCatalogueIsTaken() {
        assertThat(check("1.99", "2040-01-01").warnings()).isEmpty();
    }

    @Test
    void oneThatCannotBeIsolatedIsAnErrorOnAnyDay() {
        Problems problems = check("1.29.14", "2023-01-01");

        assertThat(problems.all()).extracting(Problem::rule).containsExactly(Optional.of(Rules.KUBERNETES_VERSION));
        assertThat(check("1.30", "2025-08-22").all()).isEmpty();
        assertThat(check("1.30", "2025-08-22").warnings()).isEmpty();
    }

    @Test
    void whatIsNoVersionIsSaid() {
        assertThat(check("latest", "2026-01-01").all())
                .singleElement()
                .asString()
                .startsWith("kubernetesVersion: not a Kubernetes version, got \"latest\";");
    }

    private static Problems check(String version, String today) {
        Problems problems = new Problems();
        VersionRules.check(version, LocalDate.parse(today), problems);
        return problems;
    }
}
