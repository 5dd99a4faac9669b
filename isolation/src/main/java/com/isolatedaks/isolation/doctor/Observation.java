package com.isolatedaks.isolation.doctor;

/**
 * What a state shows of a cause.
 *
 * @param status whether the cause is there
 * @param text what is seen, without a full stop
 */
record Observation(Status status, String text) {
    /** Whether a cause is there. */
    enum Status {
        FOUND,
        UNSEEN,
        IN_ORDER
    }

    static Observation found(String text) {
        return new Observation(Status.FOUND, text);
    }

    static Observation unseen(String text) {
        return new Observation(Status.UNSEEN, text);
    }

    static Observation inOrder(String text) {
        return new Observation(Status.IN_ORDER, text);
    }
}
