package com.isolatedaks.isolation.page;

import com.isolatedaks.isolation.model.Firewall;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.VirtualNetwork;
import com.isolatedaks.isolation.proof.AllowedEgress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What leaves networks on purpose, and which of them nothing leaves. */
final class Exits {
    private final NetworkModel model;
    private final List<AllowedEgress> allowed;
    private final Topology topology;

    private Exits(NetworkModel model, List<AllowedEgress> allowed, Topology topology) {
        this.model = model;
        this.allowed = allowed;
        this.topology = topology;
    }

    /** The topology with lines for them. */
    static Topology drawnIn(Topology topology, NetworkModel model, List<AllowedEgress> allowed) {
        List<Line> lines = new ArrayList<>(topology.lines());
        lines.addAll(new Exits(model, allowed, topology).lines());
        return new Topology(topology.boxes(), lines, topology.places(), topology.shown());
    }

    private Set<Line> lines() {
        Set<Line> lines = new LinkedHashSet<>();
        for (AllowedEgress egress : allowed) {
            Optional<String> firewall = model.firewalls().stream()
                    .map(Firewall::id)
                    .filter(id -> id.name().equalsIgnoreCase(egress.firewall()))
                    .map(topology.shown()::get)
                    .filter(Objects::nonNull)
                    .findFirst();
            for (String place : egress.places()) {
                String from = topology.places().get(place);
                if (from != null) {
                    firewall.ifPresent(box -> lines.add(line(from, box, Line.Kind.ALLOWED, "")));
                    lines.add(line(
                            firewall.orElse(from), TopologyReader.INTERNET, Line.Kind.ALLOWED, "only what is named"));
                }
            }
        }
        for (VirtualNetwork network : model.networks()) {
            String box = topology.shown().get(network.id());
            boolean isLeft =
                    topology.lines().stream().anyMatch(line -> line.kind() == Line.Kind.LEAK && touches(line, box))
                            || lines.stream().anyMatch(line -> touches(line, box));
            if (!isLeft) {
                lines.add(line(box, TopologyReader.INTERNET, Line.Kind.CLOSED, "nothing leaves"));
            }
        }
        return lines;
    }

    private static Line line(String from, String to, Line.Kind kind, String label) {
        return new Line(from, to, kind, label, List.of());
    }

    private boolean touches(Line line, String frame) {
        return isIn(line.from(), frame) || isIn(line.to(), frame);
    }

    private boolean isIn(String box, String frame) {
        return box.equals(frame)
                || topology.box(box)
                        .flatMap(Box::parent)
                        .filter(parent -> isIn(parent, frame))
                        .isPresent();
    }
}
