package com.isolatedaks.isolation.page;

import com.isolatedaks.isolation.model.ArmId;
import java.util.Locale;
import java.util.Optional;

/**
 * A rectangle of the picture.
 *
 * @param id its id in the page
 * @param kind what it stands for
 * @param title its name
 * @param subtitle what it is, in one line
 * @param parent the box that it lies in
 * @param resource the resource that it stands for; empty for the internet and for groups
 */
record Box(String id, Kind kind, String title, String subtitle, Optional<String> parent, Optional<ArmId> resource) {
    /** What a box stands for. */
    enum Kind {
        INTERNET("the internet"),
        NETWORK("virtual network"),
        SUBNET("subnet"),
        POOL("node pool"),
        MACHINE("machine"),
        ENDPOINT("private endpoint"),
        ZONES("private DNS"),
        FIREWALL("firewall"),
        SERVICE("service"),
        GROUP("group");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }

        /** The class of its style. */
        String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether other boxes lie in it. */
    boolean isFrame() {
        return kind == Kind.NETWORK || kind == Kind.SUBNET;
    }

    /** How it is called aloud. */
    String label() {
        return "%s, %s%s".formatted(title, kind, subtitle.isEmpty() ? "" : ", " + subtitle);
    }
}
