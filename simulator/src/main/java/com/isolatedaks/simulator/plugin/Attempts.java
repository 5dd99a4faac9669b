package com.isolatedaks.simulator.plugin;

import com.isolatedaks.simulator.arm.ArmRequest;
import com.isolatedaks.simulator.arm.ArmResponse;
import com.isolatedaks.simulator.arm.ConnectionResetException;
import java.util.Set;

/**
 * Requests that are tried again as the real provider does it: four times in all, when no answer comes, after 408, 429, 500,
 * 502, 503 and 504, and after 409 AnotherOperationInProgress; after the time that the answer asks for, unless that is more
 * than two minutes, else after 20, 60 and 120 seconds
 * (https://github.com/pulumi/pulumi-azure-native, provider/pkg/azure/client_azcore.go, initPipelineOpts and shouldRetryConflict;
 * https://github.com/Azure/azure-sdk-for-go, sdk/azcore/runtime/policy_retry.go). The SDK's jitter is left out.
 */
final class Attempts {
    private static final Set<Integer> RETRIED = Set.of(408, 429, 500, 502, 503, 504);
    private static final int ATTEMPTS = 4;
    private static final double FIRST_DELAY_SECONDS = 20;
    private static final double MAX_DELAY_SECONDS = 120;

    private final ArmClient client;
    private final Cancellation cancellation;

    Attempts(ArmClient client, Cancellation cancellation) {
        this.client = client;
        this.cancellation = cancellation;
    }

    /** The last answer, whatever it is. */
    ArmResponse send(ArmRequest request) {
        for (int attempt = 1; ; attempt++) {
            double delay = FIRST_DELAY_SECONDS * ((1 << attempt) - 1);
            try {
                ArmResponse response = client.send(request);
                double asked = ResponseHeaders.retryAfterSeconds(response);
                if (!isRetried(response) || attempt == ATTEMPTS || asked > MAX_DELAY_SECONDS) {
                    return response;
                }
                delay = asked > 0 ? asked : delay;
            } catch (ConnectionResetException e) {
                if (attempt == ATTEMPTS) {
                    throw AzureError.unanswered(request.method(), e);
                }
            }
            pause(Math.min(delay, MAX_DELAY_SECONDS));
        }
    }

    private static boolean isRetried(ArmResponse response) {
        boolean isBusy = response.body() != null
                && response.status() == 409
                && response.body().at("/error/code").asText().equals("AnotherOperationInProgress");
        return isBusy || RETRIED.contains(response.status());
    }

    private void pause(double azureSeconds) {
        ArmClient.Wait wait = client.begin(azureSeconds);
        cancellation.pause(wait.realMillis());
        wait.end().run();
    }
}
