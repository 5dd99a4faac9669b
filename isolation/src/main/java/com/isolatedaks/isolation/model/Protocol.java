package com.isolatedaks.isolation.model;

import java.util.Locale;

/** What a packet speaks above IP. */
public enum Protocol {
    TCP,
    UDP;

    /** Whether a rule's word for protocols, {@code Tcp} or {@code *}, covers this one. */
    public boolean isCoveredBy(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return upper.equals("*") || upper.equals("ANY") || upper.equals(name());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
