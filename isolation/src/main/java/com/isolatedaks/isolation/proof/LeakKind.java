package com.isolatedaks.isolation.proof;

import java.util.List;

/**
 * A way in which isolation is broken ({@code leaks.json}).
 *
 * @param id stable, {@code LEAK-101}: 1 is out, 2 is in, 3 is names
 * @param title what it is
 * @param fix what to do
 * @param docs the page that explains it
 */
public record LeakKind(String id, String title, String fix, String docs) {
    private static final List<LeakKind> ALL = DataFile.rows("leaks.json", "leaks", LeakKind.class);

    static final LeakKind NAT_GATEWAY = of("LEAK-101");
    static final LeakKind DEFAULT_OUTBOUND = of("LEAK-102");
    static final LeakKind PUBLIC_ADDRESS = of("LEAK-103");
    static final LeakKind OUTBOUND_TYPE = of("LEAK-104");
    static final LeakKind FIREWALL = of("LEAK-105");
    static final LeakKind SERVICE_ENDPOINT = of("LEAK-106");
    static final LeakKind PEER = of("LEAK-107");
    static final LeakKind API_SERVER = of("LEAK-201");
    static final LeakKind SERVICE = of("LEAK-202");
    static final LeakKind INBOUND = of("LEAK-203");
    static final LeakKind FORWARDED = of("LEAK-204");
    static final LeakKind KUBERNETES_SERVICE = of("LEAK-205");
    static final LeakKind NAME = of("LEAK-301");

    /** All kinds. */
    public static List<LeakKind> all() {
        return ALL;
    }

    private static LeakKind of(String id) {
        return ALL.stream().filter(kind -> kind.id().equals(id)).findFirst().orElseThrow();
    }
}
