package com.isolatedaks.simulator.probe;

import com.isolatedaks.isolation.dns.Resolution;
import com.isolatedaks.isolation.reach.Hop;
import com.isolatedaks.isolation.reach.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A probe for people: the name, the way, and what decided. */
public final class ProbeText {
    private ProbeText() {}

    /** The lines to print. */
    public static List<String> lines(Probe probe) {
        List<String> lines = new ArrayList<>();
        lines.add("%s -> %s, %s port %d".formatted(probe.from(), probe.to(), probe.protocol(), probe.port()));
        probe.resolution().ifPresent(resolution -> {
            lines.add("");
            lines.add("The name:");
            resolution.steps().forEach(step -> lines.add("  " + step));
        });
        probe.verdict().ifPresent(verdict -> {
            lines.add("");
            lines.add("The way:");
            verdict.hops().forEach(hop -> lines.add("  %-4s  %s".formatted(hop.isPassed() ? "ok" : "STOP", step(hop))));
        });
        lines.add("");
        lines.add(probe.verdict()
                .map(ProbeText::sentence)
                .orElseGet(() -> "It cannot be sent: "
                        + probe.resolution().flatMap(Resolution::failure).orElse("there is no address") + "."));
        return lines;
    }

    private static String step(Hop hop) {
        return "%s %s: %s".formatted(kind(hop), hop.place(), hop.text());
    }

    private static String kind(Hop hop) {
        return hop.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String sentence(Verdict verdict) {
        if (verdict instanceof Verdict.Reached) {
            return "It arrives.";
        }
        return verdict.isBlocked()
                ? "It does not arrive: %s.".formatted(step(verdict.deciding()))
                : "Whether it arrives is not known: %s.".formatted(step(verdict.deciding()));
    }
}
