package com.isolatedaks.simulator.arm;

import static com.isolatedaks.simulator.arm.TestAzure.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThrottleTest {
    private static final String LOCATION = "{'location': 'westeurope'}";
    private static final String REMAINING = "x-ms-ratelimit-remaining-subscription-writes";

    @TempDir
    private Path folder;

    @Test
    void withoutAPlanNothingIsThrottled() {
        try (TestAzure azure = new TestAzure(folder, 0, Plan.NONE)) {
            for (int i = 0; i < 300; i++) {
                assertThat(azure.request("PUT", GROUP, LOCATION).headers()).doesNotContainKey(REMAINING);
            }
        }
    }

    @Test
    void anEmptyBucketSaysWhenItHasATokenAgain() {
        Plan plan = PlanSource.read(TestAzure.json("{'throttling': true}"), "a test");
        try (TestAzure azure = new TestAzure(folder, 0, plan)) {
            for (int left = 199; left >= 0; left--) {
                assertThat(azure.request("PUT", GROUP, LOCATION).headers())
                        .containsEntry(REMAINING, Integer.toString(left));
            }

            ArmResponse refused = azure.request("PUT", GROUP, LOCATION);

            assertThat(refused.status()).isEqualTo(429);
            assertThat(TestAzure.code(refused)).isEqualTo("SubscriptionRequestsThrottled");
            assertThat(refused.headers()).containsEntry(RetryAfter.SECONDS, "1");
            assertThat(azure.get(GROUP).status())
                    .as("reads have a bucket of their own")
                    .isEqualTo(200);

            azure.clock().advance(Duration.ofMillis(100));
            assertThat(azure.request("PUT", GROUP, LOCATION).status()).isEqualTo(200);
            assertThat(azure.request("PUT", GROUP, LOCATION).status()).isEqualTo(429);
        }
    }
}
