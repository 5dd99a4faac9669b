package com.isolatedaks.cluster;

import com.isolatedaks.inputs.BlackoutDatesArgs;
import com.isolatedaks.inputs.MaintenanceArgs;
import com.isolatedaks.inputs.MaintenanceWindowArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What must hold of maintenance windows.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/planned-maintenance#create-a-maintenance-window">Create a
 *     maintenance window</a>
 */
final class MaintenanceRules {
    /** Azure refuses less, because an upgrade may need as long. */
    private static final int FEWEST_HOURS = 4;

    private static final int MOST_HOURS = 24;
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern OFFSET = Pattern.compile("[+-](0\\d|1[0-4]):[0-5]\\d");

    private MaintenanceRules() {}

    static void check(MaintenanceArgs windows, Problems problems) {
        windows.kubernetes().ifPresent(window -> check(window, problems.under("kubernetes")));
        windows.nodeOs().ifPresent(window -> check(window, problems.under("nodeOs")));
        windows.weekly().ifPresent(window -> {
            Optional<MaintenanceSchedule> schedule = check(window, problems.under("weekly"));
            if (schedule.isPresent() && schedule.get() != MaintenanceSchedule.WEEKLY) {
                problems.add(
                        Rules.WEEKLY_MAINTENANCE,
                        "weekly",
                        "not a weekly schedule; set dayOfWeek, with intervalWeeks if you like, and nothing else: AKS's own"
                                + " releases follow no other");
            }
        });
    }

    private static Optional<MaintenanceSchedule> check(MaintenanceWindowArgs window, Problems problems) {
        PoolRules.requireBetween(
                Rules.MAINTENANCE_WINDOW,
                "durationHours",
                window.durationHours().orElseThrow(),
                FEWEST_HOURS,
                MOST_HOURS,
                problems);
        requireForm("startTime", window.startTime(), TIME, "hours and minutes such as \"01:00\"", problems);
        requireForm(
                "utcOffset",
                window.utcOffset().orElseThrow(),
                OFFSET,
                "a difference from UTC such as \"+05:30\"",
                problems);
        window.startDate().ifPresent(text -> date("startDate", text, problems));
        window.notAllowedDates().orElse(List.of()).forEach(dates -> checkDates(dates, problems));
        return MaintenanceSchedule.of(window, problems);
    }

    private static void checkDates(BlackoutDatesArgs dates, Problems problems) {
        Optional<LocalDate> start = date("notAllowedDates.start", dates.start(), problems);
        Optional<LocalDate> end = date("notAllowedDates.end", dates.end(), problems);
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            problems.add(
                    "notAllowedDates.end",
                    "before the start",
                    dates.end(),
                    dates.start() + " or later",
                    "exchange the two");
        }
    }

    private static Optional<LocalDate> date(String path, String text, Problems problems) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            problems.add(path, "not a date", text, "year, month and day such as \"2026-12-23\"", "correct it");
            return Optional.empty();
        }
    }

    private static void requireForm(String path, String text, Pattern form, String expected, Problems problems) {
        if (!form.matcher(text).matches()) {
            problems.add(path, "not understood", text, expected, "correct it");
        }
    }
}
