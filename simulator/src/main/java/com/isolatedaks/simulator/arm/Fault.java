package com.isolatedaks.simulator.arm;

import java.util.Locale;

/**
 * Something that goes wrong with some requests.
 *
 * @param method GET, PUT, PATCH, POST or DELETE; POLL for looks at an operation
 * @param type the ARM type of the resource
 * @param nth the first of these requests that it happens to, counted from 1 since the plan is in force
 * @param times how many of them in a row it happens to
 * @param kind what happens
 * @param status the HTTP status of a refusal
 * @param code Azure's error code, of a refusal or of an operation that fails
 * @param isCarriedOut whether a request that is answered with an error was carried out all the same
 * @param seconds how long a slow operation takes in Azure's time
 */
public record Fault(
        String method,
        String type,
        int nth,
        int times,
        Kind kind,
        int status,
        String code,
        boolean isCarriedOut,
        double seconds) {

    /** What can go wrong. */
    public enum Kind {
        /** The answer is an error. */
        STATUS,
        /** The connection breaks before Azure sees the request. */
        RESET_BEFORE,
        /** The connection breaks when Azure has carried the request out. */
        RESET_AFTER,
        /** The operation takes longer. */
        SLOW,
        /** The operation does not end while the plan is in force. */
        STUCK,
        /** The operation is accepted, and fails at its end. */
        FAILS;

        /** The word in a plan: {@code resetAfter}. */
        public String word() {
            String[] words = name().toLowerCase(Locale.ROOT).split("_");
            return words.length == 1
                    ? words[0]
                    : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
        }
    }

    boolean fits(String wantedMethod, String wantedType) {
        return method.equalsIgnoreCase(wantedMethod) && type.equalsIgnoreCase(wantedType);
    }

    boolean hits(long count) {
        return count >= nth && count < (long) nth + times;
    }
}
