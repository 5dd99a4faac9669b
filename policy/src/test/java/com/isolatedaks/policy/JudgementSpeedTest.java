package com.isolatedaks.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.policy.recording.Program;
import com.isolatedaks.policy.recording.RecordedStack;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;

/** Judging takes no time that anybody would notice; the figures are benchmarks/policy-speed's. */
class JudgementSpeedTest {
    private static final int HUNDRED = 100;
    /** Ten times what it may take on an idle machine: tests run on busy ones. */
    private static final double MOST_MILLIS = 1000;

    @Test
    void hundredResourcesAreJudgedAtOnce() throws IOException {
        RecordedStack stack = RecordedStack.of(Program.DEV);
        for (int i = stack.stack().getResourcesCount(); i < HUNDRED; i++) {
            stack.add(
                    "azure-native:network:NetworkSecurityGroup",
                    "more-" + i,
                    "{'networkSecurityGroupName': 'more-%d', 'resourceGroupName': 'isolated', 'securityRules': []}"
                            .formatted(i));
        }
        AnalyzeStackRequest request = stack.stack();
        try (Pack pack = new Pack()) {
            stack.registrations().forEach(registration -> assertThat(
                            pack.stub().analyze(registration).getDiagnosticsList())
                    .isEmpty());
            double[] millis = new double[15];
            for (int i = 0; i < millis.length; i++) {
                long start = System.nanoTime();
                assertThat(pack.stub().analyzeStack(request).getDiagnosticsList())
                        .isNotNull();
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
            double last = Arrays.stream(millis, millis.length - 5, millis.length)
                    .sorted()
                    .toArray()[2];
            System.out.printf("policy: %d resources, first %.0f ms, then %.0f ms%n", HUNDRED, millis[0], last);
            assertThat(last).isLessThan(MOST_MILLIS);
        }
    }
}
