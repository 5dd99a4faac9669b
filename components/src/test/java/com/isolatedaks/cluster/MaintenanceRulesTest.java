package com.isolatedaks.cluster;

import static com.isolatedaks.testing.ClusterInputs.paths;
import static com.isolatedaks.testing.ClusterInputs.problems;
import static com.isolatedaks.testing.ClusterInputs.valid;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.WeekDay;
import com.isolatedaks.enums.WeekIndex;
import com.isolatedaks.inputs.BlackoutDatesArgs;
import com.isolatedaks.inputs.MaintenanceArgs;
import com.isolatedaks.inputs.MaintenanceWindowArgs;
import com.isolatedaks.inputs.UpgradesArgs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaintenanceRulesTest {
    private static final String PATH = "upgrades.maintenance.nodeOs.";

    private static MaintenanceWindowArgs.Builder window() {
        return MaintenanceWindowArgs.builder().startTime("01:00");
    }

    private static MaintenanceWindowArgs.Builder sunday() {
        return window().dayOfWeek(WeekDay.Sunday);
    }

    private static IsolatedAksClusterArgs.Builder nodeOs(MaintenanceWindowArgs.Builder window) {
        return with(MaintenanceArgs.builder().nodeOs(window.build()));
    }

    private static IsolatedAksClusterArgs.Builder with(MaintenanceArgs.Builder windows) {
        return valid().upgrades(
                        UpgradesArgs.builder().maintenance(windows.build()).build());
    }

    @ParameterizedTest
    @CsvSource({"3, false", "4, true", "24, true", "25, false"})
    void aWindowIsFourTo24HoursLong(int hours, boolean isRight) {
        assertThat(problems(nodeOs(sunday().durationHours(hours))).isEmpty()).isEqualTo(isRight);
    }

    @ParameterizedTest
    @CsvSource({"00:00, true", "23:59, true", "24:00, false", "1:00, false", "noon, false"})
    void aWindowOpensAtATimeOfTheDay(String time, boolean isRight) {
        assertThat(problems(nodeOs(sunday().startTime(time))).isEmpty()).isEqualTo(isRight);
    }

    @ParameterizedTest
    @CsvSource({"+00:00, true", "-08:00, true", "+14:00, true", "+15:00, false", "01:00, false", "UTC, false"})
    void aTimeZoneIsADifferenceFromUtc(String offset, boolean isRight) {
        assertThat(problems(nodeOs(sunday().utcOffset(offset))).isEmpty()).isEqualTo(isRight);
    }

    @Test
    void everyKindOfScheduleIsRight() {
        assertThat(problems(nodeOs(window().intervalDays(7)))).isEmpty();
        assertThat(problems(nodeOs(sunday().intervalWeeks(4)))).isEmpty();
        assertThat(problems(nodeOs(window().dayOfMonth(31).intervalMonths(6)))).isEmpty();
        assertThat(problems(nodeOs(sunday().weekIndex(WeekIndex.Last).intervalMonths(6))))
                .isEmpty();
    }

    @Test
    void numbersThatAreTooLargeOrTooSmallAreRefused() {
        assertThat(paths(nodeOs(window().intervalDays(8)))).containsExactly(PATH + "intervalDays");
        assertThat(paths(nodeOs(sunday().intervalWeeks(5)))).containsExactly(PATH + "intervalWeeks");
        assertThat(paths(nodeOs(window().dayOfMonth(32).intervalMonths(7))))
                .containsExactly(PATH + "intervalMonths", PATH + "dayOfMonth");
        assertThat(paths(nodeOs(window().intervalDays(0)))).containsExactly(PATH + "intervalDays");
    }

    @Test
    void aWindowHasOneSchedule() {
        assertThat(problems(nodeOs(window())))
                .containsExactly(PATH + "dayOfWeek: missing; a window needs dayOfWeek (weekly), dayOfMonth or weekIndex"
                        + " (monthly) or intervalDays (daily)");
        assertThat(problems(nodeOs(sunday().intervalDays(2))))
                .containsExactly(PATH
                        + "intervalDays: does not go with dayOfWeek; remove one of them: a window has one schedule");
        assertThat(paths(nodeOs(window().weekIndex(WeekIndex.First)))).containsExactly(PATH + "dayOfWeek");
    }

    @Test
    void aksReleasesFollowAWeeklyScheduleOnly() {
        assertThat(problems(with(MaintenanceArgs.builder().weekly(sunday().build()))))
                .isEmpty();
        assertThat(paths(with(MaintenanceArgs.builder()
                        .weekly(window().intervalDays(2).build()))))
                .containsExactly("upgrades.maintenance.weekly");
    }

    @Test
    void datesAreDatesInOrder() {
        assertThat(problems(nodeOs(sunday().startDate("2026-12-01")
                        .notAllowedDates(BlackoutDatesArgs.builder()
                                .start("2026-12-23")
                                .end("2026-12-23")
                                .build()))))
                .isEmpty();
        assertThat(paths(nodeOs(sunday().startDate("tomorrow")
                        .notAllowedDates(
                                BlackoutDatesArgs.builder()
                                        .start("2027-01-05")
                                        .end("2026-12-23")
                                        .build(),
                                BlackoutDatesArgs.builder()
                                        .start("2026-02-30")
                                        .end("2026-12-23")
                                        .build()))))
                .containsExactly(PATH + "startDate", PATH + "notAllowedDates.end", PATH + "notAllowedDates.start");
    }
}
