package com.isolatedaks.isolation.proof;

import com.isolatedaks.isolation.model.PortRange;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.model.PublicAddresses;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Addresses that can be reached by some ports.
 *
 * @param ports the ports, adjacent ones joined
 * @param protocol what is spoken
 * @param addresses the addresses
 */
public record Span(List<PortRange> ports, Protocol protocol, AddressSet addresses) {
    private static final int MOST_NAMED = 4;

    public Span {
        ports = List.copyOf(ports);
    }

    /** Joins those of the same addresses and protocol. */
    static List<Span> joined(List<Span> spans) {
        Map<Span, List<PortRange>> joined = new LinkedHashMap<>();
        spans.forEach(span -> joined.merge(new Span(List.of(), span.protocol, span.addresses), span.ports, Span::join));
        return joined.entrySet().stream()
                .map(entry -> new Span(entry.getValue(), entry.getKey().protocol, entry.getKey().addresses))
                .toList();
    }

    private static List<PortRange> join(List<PortRange> some, List<PortRange> more) {
        List<PortRange> ports = new ArrayList<>(some);
        for (PortRange range : more) {
            PortRange last = ports.get(ports.size() - 1);
            if (last.last() + 1 == range.first()) {
                ports.set(ports.size() - 1, new PortRange(last.first(), range.last()));
            } else {
                ports.add(range);
            }
        }
        return ports;
    }

    @Override
    public String toString() {
        return "%s, %s %s".formatted(text(addresses), protocol, portsText());
    }

    private String portsText() {
        if (ports.equals(List.of(PortRange.ALL))) {
            return "any port";
        }
        String named = ports.stream()
                .limit(MOST_NAMED)
                .map(range -> range.first() == range.last() ? "" + range.first() : range.first() + "-" + range.last())
                .collect(Collectors.joining(", "));
        int more = ports.size() - MOST_NAMED;
        return "port " + named + (more > 0 ? " and %d more".formatted(more) : "");
    }

    private static String text(AddressSet addresses) {
        if (addresses.equals(PublicAddresses.all())) {
            return "every public address";
        }
        var ranges = addresses.ranges();
        String named = ranges.stream().limit(MOST_NAMED).map(Object::toString).collect(Collectors.joining(", "));
        int more = ranges.size() - MOST_NAMED;
        return named + (more > 0 ? " and %d more ranges".formatted(more) : "");
    }
}
