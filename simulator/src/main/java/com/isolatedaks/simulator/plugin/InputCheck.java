package com.isolatedaks.simulator.plugin;

import com.isolatedaks.simulator.wire.WireFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pulumirpc.Provider.CheckFailure;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;

/** Checks a resource's inputs and completes them. */
final class InputCheck {
    private final WireFormat wire;
    private final InputDefaults defaults;

    InputCheck(WireFormat wire, InputDefaults defaults) {
        this.wire = wire;
        this.defaults = defaults;
    }

    CheckResponse check(ResourceKind kind, CheckRequest request) {
        PropertyBag olds = PropertyBag.read(request.getOlds());
        PropertyBag news = PropertyBag.read(request.getNews());
        defaults.apply(kind, request, olds.values(), news.values());
        Set<String> required = new LinkedHashSet<>(kind.schema().inputs().required());
        required.addAll(kind.path().inputs());
        if (wire.requiresLocation(kind.type())) {
            required.add("location");
        }
        return CheckResponse.newBuilder()
                .setInputs(news.write())
                .addAllFailures(failures(InputValidator.validate(kind.schema().inputs(), required, news)))
                .build();
    }

    /**
     * Returns the problems as the engine takes them.
     *
     * <p>The failures name no property: the engine would print the path a second time and the value of the whole property with it, secret
     * or not. The real provider names none either.
     */
    static List<CheckFailure> failures(List<String> problems) {
        return problems.stream()
                .map(problem -> CheckFailure.newBuilder().setReason(problem).build())
                .toList();
    }
}
