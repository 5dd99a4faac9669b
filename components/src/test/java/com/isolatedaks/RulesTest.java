package com.isolatedaks;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rule;
import com.isolatedaks.isolation.rule.Rules;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    @Test
    void everyRuleHasACase() {
        Stream<Rule> cases = Stream.of(
                        RuleCases.all().map(RuleCase::rule),
                        LookupCase.all().map(LookupCase::rule),
                        ConstructionCase.all().map(ConstructionCase::rule))
                .flatMap(rules -> rules);

        assertThat(cases).containsExactlyInAnyOrderElementsOf(Rules.all());
    }

    @ParameterizedTest
    @MethodSource("com.isolatedaks.RuleCases#all")
    void aBrokenRuleIsReportedAtTheInputThatBreaksIt(RuleCase ruleCase) {
        assertThat(found(ruleCase.breaking()))
                .filteredOn(problem -> problem.rule().equals(Optional.of(ruleCase.rule())))
                .extracting(Problem::path)
                .containsExactly(ruleCase.path());
    }

    @ParameterizedTest
    @MethodSource("com.isolatedaks.RuleCases#all")
    void whatIsJustAllowedPasses(RuleCase ruleCase) {
        assertThat(RuleCase.found(ruleCase.passing()).all()).isEmpty();
        assertThat(found(ruleCase.passing())).extracting(Problem::rule).doesNotContain(Optional.of(ruleCase.rule()));
    }

    @ParameterizedTest
    @MethodSource("com.isolatedaks.RuleCases#all")
    void theLineEndsWithTheRule(RuleCase ruleCase) {
        Rule rule = ruleCase.rule();

        assertThat(found(ruleCase.breaking()))
                .extracting(Problem::toString)
                .anyMatch(line -> line.endsWith(" (" + rule.id() + ": " + rule.docs() + ")"));
    }

    private static List<Problem> found(Consumer<Problems> check) {
        Problems problems = RuleCase.found(check);
        return Stream.concat(problems.all().stream(), problems.warnings().stream())
                .toList();
    }
}
