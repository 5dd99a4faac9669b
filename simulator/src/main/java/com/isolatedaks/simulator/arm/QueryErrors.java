package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.ArmException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Refusals of what stands behind a URL's question mark. */
final class QueryErrors {
    private QueryErrors() {}

    static ArmException unknownFilter(String filter, Set<String> known) {
        return new ArmException(
                400,
                "InvalidFilterInQueryString",
                "Invalid $filter '%s' specified in the query string; the simulated Azure filters this collection by %s."
                        .formatted(filter, known.isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(known))));
    }

    static ArmException unknownParameter(String name, Collection<String> known) {
        return ArmErrors.invalidParameter(
                name,
                "The simulated Azure knows no query parameter '%s' of collections; expected %s."
                        .formatted(name, String.join(", ", new TreeSet<>(known))));
    }

    static ArmException unknownExpansion(String name) {
        return ArmErrors.invalidParameter(
                GenericResources.EXPAND,
                "The value '%s' of $expand is invalid; expected createdTime, changedTime or provisioningState."
                        .formatted(name));
    }

    static ArmException invalidTop(String top) {
        return ArmErrors.invalidParameter(
                Page.TOP, "The value '%s' of $top is invalid; expected a number from 1.".formatted(top));
    }

    static ArmException invalidSkipToken(String token) {
        return ArmErrors.invalidParameter(
                Page.SKIP_TOKEN,
                "The value '%s' of $skiptoken is invalid; expected the one of a nextLink.".formatted(token));
    }
}
