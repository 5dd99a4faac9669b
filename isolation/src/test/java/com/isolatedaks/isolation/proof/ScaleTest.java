package com.isolatedaks.isolation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.state.StateReader;
import com.isolatedaks.isolation.testing.LargeStack;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** A proof's work is in proportion to the stack. What it allocates is counted: that is the same on every machine, time is not. */
class ScaleTest {
    private static final int SMALL = 500;
    private static final int TIMES = 8;
    /** Sorting and growing take a little more than in proportion; what is quadratic takes eight times more. */
    private static final double SLACK = 1.5;

    @Test
    void workIsInProportionToTheStack() throws IOException {
        inProportion(LargeStack.of(SMALL).json(), LargeStack.of(TIMES * SMALL).json());
    }

    @Test
    void waysOutThatSecurityGroupsShutDoNotMultiplyTheWork() throws IOException {
        inProportion(
                LargeStack.withWaysOut(SMALL).json(),
                LargeStack.withWaysOut(TIMES * SMALL).json());
    }

    private static void inProportion(String small, String large) {
        // The first proof loads classes and data.
        allocated(small);

        assertThat(allocated(large))
                .as("bytes for %d times as many resources and rules", TIMES)
                .isLessThan((long) (SLACK * TIMES * allocated(small)));
    }

    private static long allocated(String state) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Proof proof = Prover.prove(StateReader.state(state));
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(proof.conclusion()).isEqualTo(Conclusion.ISOLATED);
        return bytes;
    }
}
