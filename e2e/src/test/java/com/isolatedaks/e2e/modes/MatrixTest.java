package com.isolatedaks.e2e.modes;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.GoldenFile;
import com.isolatedaks.enums.ApiServerAccess;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules say of every cell of the matrix. */
class MatrixTest {

    @Test
    void everyCellIsAcceptedOrRefusedAsTheTableSays() {
        String header = "| network | registry | API server | "
                + columns(OutboundType::getValue)
                + " |\n|---|---|---|"
                + "---|".repeat(OutboundType.values().length);
        String rows = Mode.all()
                .filter(mode -> mode.outbound() == OutboundType.values()[0])
                .map(MatrixTest::row)
                .collect(Collectors.joining("\n"));

        GoldenFile.at("modes/matrix.md")
                .isMade("# The matrix of modes\n\n<!-- Made by MatrixTest; changes here are lost. -->\n\n"
                        + "`yes` is deployed by DeployedModesTest, with the warning behind it if there is one; a cell that is\n"
                        + "refused has the ids of the [rules](../../../../../../../../docs/rules.md) that it breaks.\n\n"
                        + header
                        + "\n"
                        + rows
                        + "\n");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRefusedCellIsRefusedByARuleWithAnId(Mode mode) {
        assertThat(mode.problems(mode.zone()).all())
                .allSatisfy(problem ->
                        assertThat(problem.rule()).as(problem.toString()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("all")
    void whereTheApiServersNameIsFoundDecidesNothingElse(Mode mode) {
        assertThat(Stream.of(ZoneKind.values())
                        .map(zone -> ids(mode.problems(zone).all()))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void everyZoneIsDeployedWithEachWayToTheApiServer() {
        assertThat(Stream.of(NetworkKind.values())
                        .flatMap(network -> Mode.accepted(network).stream())
                        .map(mode -> mode.access() + " " + mode.zone())
                        .distinct())
                .hasSize(ApiServerAccess.values().length * ZoneKind.values().length);
    }

    private static Stream<Mode> all() {
        return Mode.all();
    }

    private static String row(Mode first) {
        return "| %s | %s | %s | %s |"
                .formatted(
                        first.network(),
                        first.registry(),
                        first.access().getValue(),
                        columns(outbound ->
                                cell(new Mode(first.network(), first.registry(), first.access(), outbound))));
    }

    private static String cell(Mode mode) {
        Problems problems = mode.problems(mode.zone());
        return problems.isEmpty() ? ("yes " + ids(problems.warnings())).strip() : ids(problems.all());
    }

    private static String columns(Function<OutboundType, String> text) {
        return Stream.of(OutboundType.values()).map(text).collect(Collectors.joining(" | "));
    }

    private static String ids(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.rule().map(rule -> rule.id()).orElse(problem.path()))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
