package com.isolatedaks.isolation.page;

import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.Firewall;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.NodePool;
import com.isolatedaks.isolation.model.Peering;
import com.isolatedaks.isolation.model.PrivateEndpoint;
import com.isolatedaks.isolation.model.PrivateZone;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.model.VirtualNetwork;
import com.isolatedaks.isolation.proof.AllowedEgress;
import com.isolatedaks.isolation.proof.Leak;
import com.isolatedaks.isolation.proof.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.Nullable;

/** Makes a topology of a network model. What is many and alike is drawn as one, so that large stacks stay readable. */
final class TopologyReader {
    /** The id of the internet's box. */
    static final String INTERNET = "internet";
    /** The box of networks that have none of their own. */
    private static final String REST = "more-networks";
    /** More of a kind in one place than this are drawn as one box. */
    private static final int MOST_ALIKE = 4;

    private final NetworkModel model;
    private final List<Place> places;
    private final List<Leak> leaks;
    private final Set<ArmId> leaking;

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, String> boxesOfPlaces = new HashMap<>();
    private final Map<ArmId, String> shown = new HashMap<>();

    private TopologyReader(NetworkModel model, List<Place> places, List<Leak> leaks) {
        this.model = model;
        this.places = places;
        this.leaks = leaks;
        this.leaking = leaks.stream().map(Leak::resource).collect(Collectors.toCollection(HashSet::new));
        Set<String> from = leaks.stream().map(Leak::from).collect(Collectors.toSet());
        places.stream().filter(place -> from.contains(place.name())).forEach(place -> {
            leaking.add(place.resource());
            leaking.add(place.source().subnet().id());
        });
    }

    static Topology read(NetworkModel model, List<Place> places, List<Leak> leaks, List<AllowedEgress> allowed) {
        TopologyReader reader = new TopologyReader(model, places, leaks);
        reader.networks();
        reader.managedPools();
        reader.machines();
        reader.services();
        reader.peerings();
        reader.reachable();
        reader.add(INTERNET, Box.Kind.INTERNET, "Internet", "", null, null);
        reader.leaks();
        Topology topology = new Topology(
                List.copyOf(reader.boxes.values()),
                List.copyOf(reader.lines.values()),
                reader.boxesOfPlaces,
                reader.shown);
        return Exits.drawnIn(topology, model, allowed);
    }

    private void networks() {
        DrawnNetworks drawn = DrawnNetworks.of(model, leaking);
        rest(drawn);
        for (VirtualNetwork network : drawn.each()) {
            String id = add(
                    next(),
                    Box.Kind.NETWORK,
                    network.id().name(),
                    ranges(network.addresses().ranges()),
                    null,
                    network.id());
            subnets(network, id);
            List<PrivateZone> zones = model.zonesOf(network.id());
            if (!zones.isEmpty()) {
                String box =
                        add(next(), Box.Kind.ZONES, "Private DNS", count(zones.size(), "zone") + " linked", id, null);
                zones.forEach(zone -> shown.putIfAbsent(zone.id(), box));
            }
        }
    }

    /** Networks without a box of their own, and all that is in them: one box. */
    private void rest(DrawnNetworks drawn) {
        if (drawn.rest().isEmpty()) {
            return;
        }
        add(
                REST,
                Box.Kind.GROUP,
                count(drawn.rest().size(), "more network"),
                drawn.leaking() == 0 ? "nothing leaks from them" : "%d of them leak".formatted(drawn.leaking()),
                null,
                null);
        for (VirtualNetwork network : drawn.rest()) {
            shown.put(network.id(), REST);
            model.zonesOf(network.id()).forEach(zone -> shown.putIfAbsent(zone.id(), REST));
            model.endpointsIn(network).forEach(endpoint -> shown.put(endpoint.id(), REST));
            for (Subnet subnet : network.subnets()) {
                shown.put(subnet.id(), REST);
                place(subnet.id(), REST);
                poolsIn(subnet).forEach(pool -> pool(pool, REST));
            }
        }
    }

    private void pool(NodePool pool, String box) {
        shown.put(pool.id(), box);
        shown.putIfAbsent(pool.cluster(), box);
        place(pool.id(), box);
        boxesOfPlaces.putIfAbsent("nodes and pods of " + pool.name(), box);
    }

    private void subnets(VirtualNetwork network, String parent) {
        List<Subnet> plain = network.subnets().stream().filter(this::isPlain).toList();
        boolean isGrouped = plain.size() > MOST_ALIKE;
        for (Subnet subnet : network.subnets()) {
            if (!isGrouped || !isPlain(subnet)) {
                subnet(network, subnet, parent);
            }
        }
        if (isGrouped) {
            String group = add(
                    next(),
                    Box.Kind.GROUP,
                    "%d more subnets".formatted(plain.size()),
                    "nothing of clusters in them, nothing leaks",
                    parent,
                    null);
            for (Subnet subnet : plain) {
                shown.put(subnet.id(), group);
                place(subnet.id(), group);
            }
        }
    }

    /** Whether a subnet is worth no box of its own where there are many. */
    private boolean isPlain(Subnet subnet) {
        return !model.hasNodes(subnet)
                && !leaking.contains(subnet.id())
                && model.endpoints().stream()
                        .noneMatch(endpoint -> endpoint.subnet().equals(subnet.id()))
                && firewallIn(subnet).isEmpty();
    }

    private void subnet(VirtualNetwork network, Subnet subnet, String parent) {
        String id = add(
                next(),
                Box.Kind.SUBNET,
                subnet.id().name(),
                ranges(subnet.addresses().ranges()),
                parent,
                subnet.id());
        place(subnet.id(), id);
        pools(subnet, id);
        firewallIn(subnet)
                .ifPresent(firewall -> add(
                        next(),
                        Box.Kind.FIREWALL,
                        firewall.id().name(),
                        firewall.address().toString(),
                        id,
                        firewall.id()));
        List<PrivateEndpoint> endpoints = model.endpointsIn(network).stream()
                .filter(endpoint -> endpoint.subnet().equals(subnet.id()))
                .toList();
        List<PrivateEndpoint> alike = endpoints.size() > MOST_ALIKE
                ? endpoints.stream()
                        .filter(endpoint -> !leaking.contains(endpoint.id()))
                        .toList()
                : List.of();
        endpoints.stream()
                .filter(endpoint -> !alike.contains(endpoint))
                .forEach(endpoint -> add(
                        next(),
                        Box.Kind.ENDPOINT,
                        endpoint.id().name(),
                        endpoint.addresses().isEmpty()
                                ? "no address yet"
                                : endpoint.addresses().get(0)
                                        + (endpoint.addresses().size() > 1
                                                ? " and %d more"
                                                        .formatted(endpoint.addresses()
                                                                        .size()
                                                                - 1)
                                                : ""),
                        id,
                        endpoint.id()));
        if (!alike.isEmpty()) {
            String group = add(
                    next(),
                    Box.Kind.ENDPOINT,
                    count(alike.size(), "private endpoint"),
                    "the details name them",
                    id,
                    null);
            alike.forEach(endpoint -> shown.put(endpoint.id(), group));
        }
    }

    private void pools(Subnet subnet, String parent) {
        poolsIn(subnet).stream().filter(pool -> !shown.containsKey(pool.id())).forEach(pool -> drawPool(pool, parent));
    }

    private List<NodePool> poolsIn(Subnet subnet) {
        return model.pools().stream()
                .filter(pool -> pool.subnet().equals(Optional.of(subnet.id()))
                        || pool.podSubnet().equals(Optional.of(subnet.id())))
                .toList();
    }

    private void drawPool(NodePool pool, @Nullable String parent) {
        pool(pool, add(next(), Box.Kind.POOL, pool.name(), "outbound type " + pool.outboundType(), parent, pool.id()));
    }

    /** Pools in a network that AKS manages: nothing of it is in the stack. */
    private void managedPools() {
        model.pools().stream().filter(pool -> !shown.containsKey(pool.id())).forEach(pool -> drawPool(pool, null));
    }

    private void machines() {
        places.stream().filter(place -> place.kind() == Place.Kind.MACHINE).forEach(place -> {
            if (REST.equals(shown.get(place.source().subnet().id()))) {
                boxesOfPlaces.put(place.name(), REST);
                return;
            }
            String box = add(
                    next(),
                    Box.Kind.MACHINE,
                    place.resource().name(),
                    "a public address",
                    shown.get(place.source().subnet().id()),
                    place.resource());
            boxesOfPlaces.put(place.name(), box);
        });
    }

    /** What private endpoints lead to, and what leaks by its public endpoint. */
    private void services() {
        model.endpoints().stream()
                .filter(endpoint -> shown.containsKey(endpoint.id()) && !REST.equals(shown.get(endpoint.id())))
                .forEach(endpoint -> line(shown.get(endpoint.id()), service(endpoint.target()), Line.Kind.LEADS, ""));
        // Services that only the networks without a box use are shown with them.
        model.endpoints().stream()
                .filter(endpoint -> REST.equals(shown.get(endpoint.id())))
                .forEach(endpoint -> shown.putIfAbsent(endpoint.target(), REST));
    }

    private String service(ArmId id) {
        String known = shown.get(id);
        boolean isPool = known != null && boxes.get(known).kind() == Box.Kind.POOL;
        if (known != null && !isPool) {
            return known;
        }
        String box = "service-" + boxes.size();
        boxes.put(box, new Box(box, Box.Kind.SERVICE, id.name(), TypeNames.of(id), Optional.empty(), Optional.of(id)));
        shown.put(id, box);
        return box;
    }

    private void peerings() {
        for (VirtualNetwork network : model.networks()) {
            for (Peering peering : network.peerings()) {
                String here = shown.get(network.id());
                String there = shown.get(peering.remote());
                if (there != null && !there.equals(here) && !lines.containsKey(key(there, here, Line.Kind.PEERING))) {
                    line(here, there, Line.Kind.PEERING, peering.isOpen() ? "peering" : "peering, not connected");
                }
            }
        }
    }

    private void reachable() {
        for (Place place : places) {
            String from = boxesOfPlaces.get(place.name());
            if (from == null || boxes.get(from).kind() != Box.Kind.POOL) {
                continue;
            }
            Reach.of(place, model).endpoints().stream()
                    .filter(Reach.Answer::isReached)
                    .forEach(answer -> line(from, shown.get(answer.endpoint().id()), Line.Kind.REACHES, ""));
        }
    }

    private void leaks() {
        Map<String, List<Integer>> numbers = new LinkedHashMap<>();
        Map<String, String> ids = new HashMap<>();
        for (int number = 0; number < leaks.size(); number++) {
            Leak leak = leaks.get(number);
            boolean isInbound = leak.kind().id().startsWith("LEAK-2");
            String box = boxOf(leak);
            String key = isInbound ? INTERNET + ">" + box : box + ">" + INTERNET;
            numbers.computeIfAbsent(key, each -> new ArrayList<>()).add(number);
            ids.merge(key, leak.kind().id(), (some, more) -> some.contains(more) ? some : some + ", " + more);
        }
        numbers.forEach((key, all) -> {
            String[] ends = key.split(">");
            lines.put("leak " + key, new Line(ends[0], ends[1], Line.Kind.LEAK, ids.get(key), all));
        });
    }

    /** Where a leak is drawn: at its place, or else at the resource that opens it. */
    private String boxOf(Leak leak) {
        String from = boxesOfPlaces.get(leak.from());
        String to = boxesOfPlaces.get(leak.to());
        if (from != null || to != null) {
            return from != null ? from : to;
        }
        String resource = shown.get(leak.resource());
        return resource != null && boxes.get(resource).kind() != Box.Kind.POOL ? resource : service(leak.resource());
    }

    private Optional<Firewall> firewallIn(Subnet subnet) {
        return model.firewalls().stream()
                .filter(firewall -> subnet.addresses().contains(firewall.address()))
                .findFirst();
    }

    private void place(ArmId resource, String box) {
        places.stream()
                .filter(place -> place.resource().equals(resource))
                .forEach(place -> boxesOfPlaces.put(place.name(), box));
    }

    private String next() {
        return "box-" + boxes.size();
    }

    private String add(
            String id,
            Box.Kind kind,
            String title,
            String subtitle,
            @Nullable String parent,
            @Nullable ArmId resource) {
        boxes.put(id, new Box(id, kind, title, subtitle, Optional.ofNullable(parent), Optional.ofNullable(resource)));
        if (resource != null) {
            shown.put(resource, id);
        }
        return id;
    }

    private void line(String from, @Nullable String to, Line.Kind kind, String label) {
        if (to != null && !from.equals(to)) {
            lines.putIfAbsent(key(from, to, kind), new Line(from, to, kind, label, List.of()));
        }
    }

    private static String key(String from, String to, Line.Kind kind) {
        return from + ">" + to + " " + kind;
    }

    private static String ranges(Collection<?> ranges) {
        String first = ranges.stream().limit(2).map(Object::toString).collect(Collectors.joining(", "));
        return first + (ranges.size() > 2 ? " and %d more".formatted(ranges.size() - 2) : "");
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
