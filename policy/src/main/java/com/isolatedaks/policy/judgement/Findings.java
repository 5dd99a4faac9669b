package com.isolatedaks.policy.judgement;

import com.isolatedaks.isolation.proof.Leak;

/** What is said of leaks, wherever they are found. */
final class Findings {
    private Findings() {}

    static Finding of(Leak leak, String urn) {
        StringBuilder message = new StringBuilder(leak.sentence());
        for (int i = 0; i < leak.witness().size(); i++) {
            message.append("\n  %d. %s".formatted(i + 1, leak.witness().get(i)));
        }
        message.append("\nfix: ").append(leak.kind().fix());
        message.append("\ndocs: ").append(leak.kind().docs());
        return new Finding(leak.kind().id(), urn, leak.resource().text(), message.toString());
    }
}
