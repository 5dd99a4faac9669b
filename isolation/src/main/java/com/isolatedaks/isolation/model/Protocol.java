package com.isolatedaks.isolation.model;

import java.util.Locale;

/** What a packet speaks above IP. */
public enum Protocol {
    TCP,
    UDP;

    /** Whether a rule's word for protocols, {@code Tcp} or {@code *}, covers this one. */
    public boolean isCoveredBy(String word) {
        return word.equals("*") || word.equalsIgnoreCase("Any") || word.equalsIgnoreCase(name());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
