package com.isolatedaks.cluster;

import com.isolatedaks.inputs.MaintenanceWindowArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of schedules that Azure has, with what belongs to each.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/planned-maintenance#schedule-types">Schedule types</a>
 */
enum MaintenanceSchedule {
    /** The third Sunday of every second month. */
    RELATIVE_MONTHLY("weekIndex", "weekIndex", "dayOfWeek", "intervalMonths"),
    /** The first day of every third month. */
    ABSOLUTE_MONTHLY("dayOfMonth", "dayOfMonth", "intervalMonths"),
    /** Friday of every second week. */
    WEEKLY("dayOfWeek", "dayOfWeek", "intervalWeeks"),
    /** Every third day. */
    DAILY("intervalDays", "intervalDays");

    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 6;
    private static final int DAYS_OF_A_MONTH = 31;

    /** The property that tells this kind from those after it. */
    private final String mark;

    private final List<String> properties;

    MaintenanceSchedule(String mark, String... properties) {
        this.mark = mark;
        this.properties = List.of(properties);
    }

    /** The kind that a window's properties describe, and all that is wrong with them. */
    static Optional<MaintenanceSchedule> of(MaintenanceWindowArgs window, Problems problems) {
        Map<String, Optional<?>> given = given(window);
        for (MaintenanceSchedule kind : values()) {
            if (given.get(kind.mark).isPresent()) {
                kind.check(given, problems);
                checkNumbers(window, problems);
                return Optional.of(kind);
            }
        }
        problems.add(
                "dayOfWeek",
                "missing; a window needs dayOfWeek (weekly), dayOfMonth or weekIndex (monthly) or intervalDays (daily)");
        return Optional.empty();
    }

    /** The kind of a window that has been found right. */
    static MaintenanceSchedule of(MaintenanceWindowArgs window) {
        return of(window, new Problems()).orElseThrow();
    }

    private static Map<String, Optional<?>> given(MaintenanceWindowArgs window) {
        Map<String, Optional<?>> given = new LinkedHashMap<>();
        given.put("weekIndex", window.weekIndex());
        given.put("dayOfWeek", window.dayOfWeek());
        given.put("dayOfMonth", window.dayOfMonth());
        given.put("intervalDays", window.intervalDays());
        given.put("intervalWeeks", window.intervalWeeks());
        given.put("intervalMonths", window.intervalMonths());
        return given;
    }

    private void check(Map<String, Optional<?>> given, Problems problems) {
        given.forEach((property, value) -> {
            if (value.isPresent() && !properties.contains(property)) {
                problems.add(
                        property, "does not go with %s; remove one of them: a window has one schedule".formatted(mark));
            }
        });
        if (this == RELATIVE_MONTHLY && given.get("dayOfWeek").isEmpty()) {
            problems.add("dayOfWeek", "missing; weekIndex says which one of a month's days of that name");
        }
    }

    private static void checkNumbers(MaintenanceWindowArgs window, Problems problems) {
        requireBetween("intervalDays", window.intervalDays(), DAYS, problems);
        requireBetween("intervalWeeks", window.intervalWeeks(), WEEKS, problems);
        requireBetween("intervalMonths", window.intervalMonths(), MONTHS, problems);
        requireBetween("dayOfMonth", window.dayOfMonth(), DAYS_OF_A_MONTH, problems);
    }

    private static void requireBetween(String path, Optional<Integer> value, int most, Problems problems) {
        value.ifPresent(number -> PoolRules.requireBetween(Rules.MAINTENANCE_WINDOW, path, number, 1, most, problems));
    }
}
