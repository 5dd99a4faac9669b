package com.isolatedaks.policy;

import java.io.IOException;
import java.time.Clock;

/** What {@code bin/mvn-run} starts for the engine: prints its port, which is all that may appear on its standard output. */
public final class PolicyMain {
    private PolicyMain() {}

    /** Serves until the engine ends the process; the arguments are the engine's address, which it does not need. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (PolicyServer server = PolicyServer.start(Clock.systemUTC())) {
            System.out.println(server.port());
            System.out.flush();
            // The program takes longer to register its resources than the first judgement takes to get ready: it need
            // not
            // wait for that at its end.
            Thread ready = new Thread(SampleStack::judge, "ready");
            ready.setDaemon(true);
            ready.start();
            server.awaitTermination();
        }
    }
}
