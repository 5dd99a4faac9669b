package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.store.StoredOperation;
import java.time.Duration;
import java.util.Optional;

/**
 * What the plan does to one request.
 *
 * @param fault what goes wrong, if anything does
 */
record Disturbance(Optional<Fault> fault) {
    static final Disturbance NONE = new Disturbance(Optional.empty());

    /** Three years: longer than any plan may ask for, so that what takes so long is known to be stuck. */
    private static final double STUCK_SECONDS = 1e8;

    static boolean isStuck(StoredOperation operation) {
        return Duration.between(operation.started(), operation.completesAt()).toSeconds() >= STUCK_SECONDS;
    }

    private boolean is(Fault.Kind kind) {
        return fault.filter(found -> found.kind() == kind).isPresent();
    }

    /** The answer to a request that Azure does not carry out, or of which it says so. */
    Optional<ArmException> refusal() {
        return fault.filter(found -> found.kind() == Fault.Kind.STATUS)
                .map(found -> new ArmException(
                        found.status(), found.code(), "The plan of the simulated Azure wants this request to fail."));
    }

    boolean isCarriedOut() {
        return !is(Fault.Kind.RESET_BEFORE)
                && fault.filter(found -> found.kind() == Fault.Kind.STATUS && !found.isCarriedOut())
                        .isEmpty();
    }

    boolean breaksConnection() {
        return is(Fault.Kind.RESET_BEFORE) || is(Fault.Kind.RESET_AFTER);
    }

    /** How long the operation takes; one that fails is an operation, even where Azure answers at once as a rule. */
    double seconds(double usual) {
        if (is(Fault.Kind.STUCK)) {
            return STUCK_SECONDS;
        }
        if (is(Fault.Kind.FAILS)) {
            return Math.max(1, usual);
        }
        return is(Fault.Kind.SLOW) ? fault.orElseThrow().seconds() : usual;
    }

    boolean isSticking() {
        return is(Fault.Kind.STUCK);
    }

    /** How the operation fails at its end. */
    Optional<ArmException> failure() {
        if (is(Fault.Kind.STUCK)) {
            return Optional.of(new ArmException(
                    500,
                    "OperationTimedOut",
                    "The operation did not end while the plan of the simulated Azure stuck it."));
        }
        return fault.filter(found -> found.kind() == Fault.Kind.FAILS)
                .map(found -> new ArmException(
                        500, found.code(), "The plan of the simulated Azure wants this operation to fail."));
    }

    /** The word in the journal. */
    Optional<String> word() {
        return fault.map(found -> found.kind().word());
    }
}
