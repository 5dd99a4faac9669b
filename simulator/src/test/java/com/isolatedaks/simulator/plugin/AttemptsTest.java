package com.isolatedaks.simulator.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isolatedaks.simulator.Json;
import com.isolatedaks.simulator.arm.Arm;
import com.isolatedaks.simulator.arm.ArmRequest;
import com.isolatedaks.simulator.arm.ArmResponse;
import com.isolatedaks.simulator.arm.ArmSettings;
import com.isolatedaks.simulator.arm.Plan;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The retries of the real provider. */
class AttemptsTest {
    private static final ArmRequest REQUEST = new ArmRequest("GET", "/x", "2020-01-01", null);

    private final List<Double> waits = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();

    @TempDir
    private Path folder;

    private Attempts attempts(ArmResponse... responses) {
        Deque<ArmResponse> answers = new ArrayDeque<>(List.of(responses));
        return new Attempts(
                new ArmClient() {
                    @Override
                    public ArmResponse send(ArmRequest request) {
                        return answers.remove();
                    }

                    @Override
                    public Wait begin(double azureSeconds) {
                        return new Wait(0, () -> waits.add(azureSeconds));
                    }
                },
                cancellation);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void aRequestIsTriedFourTimesAfterTwentySixtyAndHundredAndTwentySeconds(int status) {
        ArmResponse refused = MemoryArm.error(status, "Busy", "later");

        assertThat(attempts(refused, refused, refused, refused).send(REQUEST)).isEqualTo(refused);

        assertThat(waits).containsExactly(20.0, 60.0, 120.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 403, 404, 409, 501})
    void otherAnswersAreFinal(int status) {
        assertThat(attempts(MemoryArm.error(status, "Conflict", "no"))
                        .send(REQUEST)
                        .status())
                .isEqualTo(status);
        assertThat(waits).isEmpty();
    }

    @Test
    void anotherOperationInProgressIsWaitedFor() {
        ArmResponse busy = MemoryArm.error(409, "AnotherOperationInProgress", "wait");

        assertThat(attempts(busy, MemoryArm.answer(200, null)).send(REQUEST).status())
                .isEqualTo(200);
    }

    @Test
    void theAnswerSaysHowLongToWaitUpToTwoMinutes() {
        ArmResponse soon = new ArmResponse(429, Map.of("Retry-After", "7"), null);
        ArmResponse late = new ArmResponse(429, Map.of("Retry-After", "121"), null);

        assertThat(attempts(soon, late).send(REQUEST)).isEqualTo(late);

        assertThat(waits).containsExactly(7.0);
    }

    @Test
    void whoCancelsDoesNotWait() {
        cancellation.cancel();

        assertThatThrownBy(() -> attempts(MemoryArm.error(503, "Busy", "later")).send(REQUEST))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aBrokenConnectionIsTriedAgainAndThenAnError() {
        Plan resets = Plan.of(Json.of("{'faults':[{'fault':'resetBefore','method':'GET','nth':1,'times':7,"
                + "'type':'Microsoft.Resources/resourceGroups'}]}"));
        ArmSettings settings = new ArmSettings(0, resets, InstantSource.system());
        try (Arm arm = Arm.open(folder.resolve("azure.db"), settings, (type, id, body) -> {})) {
            Attempts attempts = new Attempts(ArmClient.to(() -> arm), cancellation);
            ArmRequest request = new ArmRequest("GET", "/subscriptions/s/resourceGroups/g", "2024-03-01", null);

            assertThatThrownBy(() -> attempts.send(request))
                    .isInstanceOf(AzureError.class)
                    .hasMessage("GET: connection reset by peer");
            assertThat(attempts.send(request).status()).as("the fourth attempt").isEqualTo(404);
        }
    }
}
