package com.isolatedaks.simulator.arm;

import com.isolatedaks.isolation.catalogue.Destinations;
import com.isolatedaks.simulator.store.StoredOperation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that tell a client where and when to look whether its operation is over. */
final class RetryAfter {
    static final String OPERATION = "Azure-AsyncOperation";
    static final String LOCATION = "Location";
    /** Whole seconds of Azure's time, as Azure sends it. */
    static final String SECONDS = "Retry-After";
    /** Milliseconds of real time: what a client of the simulated Azure has to wait. */
    static final String REAL_MILLIS = "x-simulated-azure-retry-after-ms";

    static final String HOST = Destinations.RESOURCE_MANAGER_URL;

    /** A client looks about this often, but at least every 30 seconds of Azure's time. */
    private static final int LOOKS = 6;

    private static final long MAX_SECONDS = 30;

    /** Who waits for what never ends must not keep a core busy with it. */
    private static final long STUCK_MILLIS = 200;

    /** Nor must who waits for what is due and only waits for an earlier one to be looked at. */
    private static final long TURN_MILLIS = 10;

    private RetryAfter() {}

    /** The headers of an accepted request. */
    static Map<String, String> accepted(
            StoredOperation operation, String apiVersion, AzureClock clock, ArmSettings settings) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(OPERATION, HOST + operation.path() + "?api-version=" + apiVersion);
        if (operation.method().equals("DELETE")) {
            headers.put(LOCATION, HOST + OperationResult.pathOf(operation) + "?api-version=" + apiVersion);
        }
        headers.putAll(of(operation, clock, settings, 0));
        return headers;
    }

    /** The headers of an operation that is not over. */
    static Map<String, String> of(StoredOperation operation, AzureClock clock, ArmSettings settings) {
        return of(operation, clock, settings, TURN_MILLIS);
    }

    private static Map<String, String> of(
            StoredOperation operation, AzureClock clock, ArmSettings settings, long leastMillis) {
        long remaining = millisUp(Duration.between(clock.real(), operation.dueAt()));
        if (Disturbance.isStuck(operation)) {
            return of(MAX_SECONDS, Math.max(STUCK_MILLIS, millisUp(settings.real(MAX_SECONDS))));
        }
        double azureSeconds = settings.timeScale() == 0 ? 0 : remaining / 1000.0 / settings.timeScale();
        long seconds = Math.max(1, Math.min(MAX_SECONDS, (long) Math.ceil(azureSeconds / LOOKS)));
        long millis = Math.min(remaining, millisUp(settings.real(seconds)));
        return of(seconds, Math.max(leastMillis, millis));
    }

    /** The headers of a request that may be tried again. */
    static Map<String, String> of(long azureSeconds, long realMillis) {
        return Map.of(SECONDS, Long.toString(azureSeconds), REAL_MILLIS, Long.toString(realMillis));
    }

    private static long millisUp(Duration duration) {
        return duration.isNegative() ? 0 : duration.plusNanos(999_999).toMillis();
    }
}
