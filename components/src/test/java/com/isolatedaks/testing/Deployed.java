package com.isolatedaks.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import java.util.function.Consumer;

/** Runs a program on Pulumi's mocks. */
public final class Deployed {
    private Deployed() {}

    /** Runs {@code program}, which must succeed. */
    public static RecordingMocks run(RecordingMocks mocks, Consumer<Context> program) {
        TestResult result = result(mocks, program);
        assertThat(result.exceptions()).isEmpty();
        assertThat(result.errors()).isEmpty();
        return mocks;
    }

    /** Runs {@code program}, whatever comes of it. */
    public static TestResult result(RecordingMocks mocks, Consumer<Context> program) {
        try {
            return PulumiTest.withMocks(mocks)
                    .withOptions(TestOptions.builder()
                            .projectName("project")
                            .stackName("stack")
                            .build())
                    .runTest(program);
        } finally {
            PulumiTest.cleanup();
        }
    }
}
