package com.isolatedaks.e2e.campaign;

import java.util.stream.LongStream;

/**
 * The seeds of a campaign, by system properties: {@code <campaign>.seed} for one of them, {@code <campaign>.seeds} for how many
 * from the first on.
 */
final class Seeds {
    private final String campaign;

    private Seeds(String campaign) {
        this.campaign = campaign;
    }

    static Seeds of(String campaign) {
        return new Seeds(campaign);
    }

    long[] from(int usualCount) {
        return isOne()
                ? new long[] {Long.getLong(campaign + ".seed")}
                : LongStream.range(0, Integer.getInteger(campaign + ".seeds", usualCount))
                        .toArray();
    }

    /** Whether one seed is replayed. */
    boolean isOne() {
        return Long.getLong(campaign + ".seed") != null;
    }

    /** The one command that replays a seed. */
    String replay(Class<?> test, long seed) {
        return "replay with: mvn -pl e2e -am verify -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false -D%s.seed=%d"
                .formatted(test.getSimpleName(), campaign, seed);
    }
}
