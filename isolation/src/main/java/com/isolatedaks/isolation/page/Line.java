package com.isolatedaks.isolation.page;

import java.util.List;
import java.util.Locale;

/**
 * A connection between two boxes.
 *
 * @param from the box that it begins at
 * @param to the box that it ends at
 * @param kind what it says
 * @param label a word or two beside it; empty if it needs none
 * @param leaks the numbers of the leaks that take it
 */
record Line(String from, String to, Kind kind, String label, List<Integer> leaks) {
    Line {
        leaks = List.copyOf(leaks);
    }

    /** What a line says. */
    enum Kind {
        /** Packets arrive, and should. */
        REACHES,
        /** A private endpoint leads to its service. */
        LEADS,
        /** Two networks are peered. */
        PEERING,
        /** A firewall lets some of it out on purpose. */
        ALLOWED,
        /** Nothing gets through. */
        CLOSED,
        /** Packets arrive, and should not. */
        LEAK;

        /** The class of its style. */
        String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
