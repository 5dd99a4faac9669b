package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.store.CounterTable;
import com.isolatedaks.simulator.store.OperationTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Token buckets ({@code throttling.json}): each request takes a token from those that it falls under, and is refused when one
 * is empty. The only caller is one principal in one region, so a subscription's buckets are this caller's.
 */
final class Throttle {
    private static final List<JsonNode> BUCKETS = DataFile.rows("throttling.json", "buckets");
    private static final long MICRO = 1_000_000;

    private final CounterTable counters;
    private final AzureClock clock;
    private final Map<String, String> headers = new LinkedHashMap<>();

    Throttle(CounterTable counters, AzureClock clock) {
        this.counters = counters;
        this.clock = clock;
    }

    /** What is left, by the header that says so. */
    Map<String, String> headers() {
        return headers;
    }

    /** Takes a token from each bucket; if one is empty, none, and the refusal says so. */
    Optional<ArmException> take(RequestSubject subject) {
        List<Runnable> taken = new ArrayList<>();
        for (JsonNode bucket : BUCKETS) {
            if (!covers(bucket, subject)) {
                continue;
            }
            String key = "throttle/" + bucket.get("bucket").asText() + "/" + owner(bucket, subject);
            long tokens = filled(bucket, key);
            if (tokens < MICRO) {
                headers.put(RetryAfter.SECONDS, Long.toString(wait(bucket, tokens)));
                return Optional.of(refusal(bucket, subject));
            }
            taken.add(() -> {
                counters.set(key + "/micro-tokens", tokens - MICRO);
                counters.set(key + "/at", now());
            });
            Optional.ofNullable(bucket.get("header"))
                    .ifPresent(header -> headers.put(header.asText(), Long.toString(tokens / MICRO - 1)));
        }
        taken.forEach(Runnable::run);
        return Optional.empty();
    }

    private long now() {
        return OperationTable.micros(clock.now());
    }

    private static boolean covers(JsonNode bucket, RequestSubject subject) {
        boolean isMethod = false;
        for (JsonNode method : bucket.get("methods")) {
            isMethod |= method.asText().equals(subject.method());
        }
        return isMethod && (!bucket.has("type") || bucket.get("type").asText().equalsIgnoreCase(subject.type()));
    }

    private static String owner(JsonNode bucket, RequestSubject subject) {
        return bucket.get("per").asText().equals("resource") ? subject.resource() : subject.subscription();
    }

    /** Millionths of tokens: what was left, and what has come in since. */
    private long filled(JsonNode bucket, String key) {
        long full = bucket.get("burst").asLong() * MICRO;
        long at = counters.get(key + "/at");
        if (at == 0) {
            return full;
        }
        double since = (now() - at) * bucket.get("perSecond").asDouble();
        return Math.min(full, counters.get(key + "/micro-tokens") + Math.round(since));
    }

    private static long wait(JsonNode bucket, long tokens) {
        return Math.max(
                1, (long) Math.ceil((MICRO - tokens) / bucket.get("perSecond").asDouble() / MICRO));
    }

    private static ArmException refusal(JsonNode bucket, RequestSubject subject) {
        return new ArmException(
                429,
                bucket.get("code").asText(),
                "Too many %s requests: the bucket '%s' is empty."
                        .formatted(subject.method(), bucket.get("bucket").asText()));
    }
}
