package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.store.StoredOperation;
import java.time.Duration;
import java.time.Instant;
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

    static final String HOST = "https://management.azure.com";

    /** A client looks about this often, but at least every 30 seconds of Azure's time. */
    private static final int LOOKS = 6;

    private static final long MAX_SECONDS = 30;

    private RetryAfter() {}

    /** The headers of an accepted request. */
    static Map<String, String> accepted(StoredOperation operation, String apiVersion, ArmSettings settings) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(OPERATION, HOST + operation.path() + "?api-version=" + apiVersion);
        if (operation.method().equals("DELETE")) {
            headers.put(LOCATION, HOST + OperationResult.pathOf(operation) + "?api-version=" + apiVersion);
        }
        headers.putAll(of(operation, operation.started(), settings));
        return headers;
    }

    /** The headers of an operation that is not over. */
    static Map<String, String> of(StoredOperation operation, Instant now, ArmSettings settings) {
        long remaining = millisUp(Duration.between(now, operation.completesAt()));
        double azureSeconds = settings.timeScale() == 0 ? 0 : remaining / 1000.0 / settings.timeScale();
        long seconds = Math.max(1, Math.min(MAX_SECONDS, (long) Math.ceil(azureSeconds / LOOKS)));
        long millis = Math.min(remaining, millisUp(settings.real(seconds)));
        return Map.of(SECONDS, Long.toString(seconds), REAL_MILLIS, Long.toString(millis));
    }

    private static long millisUp(Duration duration) {
        return duration.isNegative() ? 0 : duration.plusNanos(999_999).toMillis();
    }
}
