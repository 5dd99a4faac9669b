package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.simulator.azure.Propagation;
import com.isolatedaks.simulator.azure.StableGuid;
import com.isolatedaks.simulator.schema.ResourceTypes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a plan and finds all that is wrong with it. */
final class PlanReader {
    private static final List<String> WRITES = List.of("PUT", "PATCH", "DELETE");
    private static final List<String> METHODS = List.of("GET", "PUT", "PATCH", "POST", "DELETE", "POLL");
    private static final double MAX_SECONDS = 1e6;
    private static final String TYPE = "type";

    private static final Map<String, String> TYPES = ResourceTypes.load().all().stream()
            .collect(Collectors.toMap(
                    type -> type.armType().toLowerCase(Locale.ROOT), type -> type.armType(), (one, other) -> one));

    private final Problems problems = new Problems();

    Problems problems() {
        return problems;
    }

    Plan read(JsonNode json) {
        PlanObject plan = new PlanObject(json, "", problems);
        plan.knowsOnly("delays", "faults", "drift", "propagation", "throttling");
        return new Plan(
                StableGuid.of("plan", json.toString()),
                plan.objects("delays").map(this::delay).toList(),
                plan.objects("faults").map(this::fault).toList(),
                plan.objects("drift").map(this::drift).toList(),
                Propagation.Pace.valueOf(plan.word("propagation", "none", words(Propagation.Pace.values()))
                        .toUpperCase(Locale.ROOT)),
                plan.isTrue("throttling"));
    }

    private Plan.Delay delay(PlanObject delay) {
        delay.knowsOnly("method", TYPE, "seconds");
        return new Plan.Delay(
                delay.required("method", WRITES), type(delay), delay.number("seconds", Optional.empty(), MAX_SECONDS));
    }

    private Fault fault(PlanObject fault) {
        fault.knowsOnly("method", TYPE, "nth", "times", "fault", "status", "code", "carriedOut", "seconds");
        String word = fault.required(
                "fault",
                Arrays.stream(Fault.Kind.values()).map(Fault.Kind::word).toList());
        Fault.Kind kind = Arrays.stream(Fault.Kind.values())
                .filter(candidate -> candidate.word().equals(word))
                .findFirst()
                .orElse(Fault.Kind.STATUS);
        String method = fault.required("method", METHODS);
        boolean isOfOperation =
                Set.of(Fault.Kind.SLOW, Fault.Kind.STUCK, Fault.Kind.FAILS).contains(kind);
        if (isOfOperation && !WRITES.contains(method)) {
            problems.add(
                    fault.path("method"),
                    "only writes begin operations",
                    method,
                    "PUT, PATCH or DELETE for the fault " + word,
                    "choose one of them");
        }
        int status = kind == Fault.Kind.STATUS ? fault.integer("status", Optional.empty(), 400, 599) : 0;
        return new Fault(
                method,
                type(fault),
                fault.integer("nth", Optional.of(1), 1, 1_000_000),
                fault.integer("times", Optional.of(1), 1, 1_000_000),
                kind,
                status,
                fault.text("code").orElse(status == 429 ? "TooManyRequests" : "InternalServerError"),
                fault.isTrue("carriedOut"),
                kind == Fault.Kind.SLOW ? fault.number("seconds", Optional.empty(), MAX_SECONDS) : 0);
    }

    private Drift drift(PlanObject drift) {
        drift.knowsOnly(TYPE, "name", "afterWrites", "set", "delete");
        Map<String, JsonNode> set = new LinkedHashMap<>();
        drift.child("set").properties().forEach(entry -> set.put(entry.getKey(), entry.getValue()));
        if (set.isEmpty() != drift.isTrue("delete")) {
            problems.add(
                    drift.path("set"),
                    "somebody either changes a resource or deletes it",
                    set.size() + " values and delete " + drift.isTrue("delete"),
                    "values by property path, or \"delete\": true",
                    "give one of the two");
        }
        return new Drift(
                type(drift), drift.text("name"), drift.integer("afterWrites", Optional.of(0), 0, 1_000_000), set);
    }

    private String type(PlanObject object) {
        Optional<String> type = object.text(TYPE);
        Optional<String> known = type.map(text -> TYPES.get(text.toLowerCase(Locale.ROOT)));
        if (known.isEmpty()) {
            object.unknown(TYPE, type, TYPES.values());
        }
        return known.orElse("");
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
