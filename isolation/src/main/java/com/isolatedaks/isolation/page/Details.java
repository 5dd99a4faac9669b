package com.isolatedaks.isolation.page;

import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.h4;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.PrivateEndpoint;
import com.isolatedaks.isolation.model.PrivateZone;
import com.isolatedaks.isolation.model.PublicEndpoint;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.proof.Leak;
import com.isolatedaks.isolation.proof.Place;
import com.isolatedaks.isolation.proof.Proof;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is said of each box: what it is, what it reaches, and why. */
final class Details {
    private final NetworkModel model;
    private final List<Place> places;
    private final Proof proof;
    private final Topology topology;

    Details(NetworkModel model, List<Place> places, Proof proof, Topology topology) {
        this.model = model;
        this.places = places;
        this.proof = proof;
        this.topology = topology;
    }

    /** A section for each box, in the picture's order. */
    List<DomContent> all() {
        return topology.boxes().stream().map(this::about).toList();
    }

    private DomContent about(Box box) {
        List<DomContent> parts = new ArrayList<>();
        parts.add(h3(box.title()));
        parts.add(p(box.subtitle().isEmpty() ? box.kind().toString() : box.kind() + " · " + box.subtitle())
                .withClass("kind"));
        box.resource().ifPresent(id -> parts.add(p(code(id.text())).withClass("id")));
        parts.addAll(
                switch (box.kind()) {
                    case INTERNET -> internet();
                    case SUBNET -> subnet(box);
                    case ENDPOINT -> endpoints(box);
                    case ZONES -> zones(box);
                    case SERVICE -> service(box);
                    case POOL, MACHINE, GROUP, NETWORK, FIREWALL -> List.<DomContent>of();
                });
        places.stream()
                .filter(place -> box.id().equals(topology.places().get(place.name())))
                .forEach(place -> parts.addAll(place(place)));
        return section(each(parts, part -> part)).withId("about-" + box.id()).withClass("about");
    }

    private List<DomContent> internet() {
        List<String> inbound = proof.leaks().stream()
                .filter(leak -> leak.from().startsWith("the internet"))
                .map(leak -> "%s, by %s".formatted(leak.to(), leak.kind().id()))
                .toList();
        List<String> outbound = proof.leaks().stream()
                .filter(leak -> !leak.from().startsWith("the internet"))
                .map(leak -> "%s, by %s".formatted(leak.from(), leak.kind().id()))
                .toList();
        return Stream.concat(
                        list("What comes out to it", outbound, "Nothing that was judged.").stream(),
                        list("What it comes into", inbound, "Nothing that was judged.").stream())
                .toList();
    }

    private List<DomContent> place(Place place) {
        List<DomContent> parts = new ArrayList<>();
        List<Leak> leaks = proof.leaks().stream()
                .filter(leak -> leak.from().equals(place.name()) || leak.to().equals(place.name()))
                .toList();
        List<String> allowed = proof.allowed().stream()
                .filter(egress -> egress.places().contains(place.name()))
                .map(egress -> "%s (%s): %s".formatted(egress.to(), egress.ports(), egress.reason()))
                .toList();
        parts.addAll(list(
                "In the internet, " + place.name(),
                leaks.stream()
                        .map(leak -> "%s: %s, %s"
                                .formatted(leak.kind().id(), leak.kind().title(), leak.to()))
                        .toList(),
                allowed.isEmpty()
                        ? "Reaches nothing: for all addresses and ports, no packet arrives."
                        : "Reaches nothing but what is let out on purpose."));
        if (!allowed.isEmpty()) {
            parts.addAll(list("Let out on purpose", allowed, ""));
        }
        List<String> layers = proof.layers().stream()
                .filter(layer -> layer.startsWith(place.name()))
                .toList();
        if (!layers.isEmpty()) {
            parts.addAll(list("Only one layer holds", layers, ""));
        }
        List<Reach.Answer> answers = Reach.of(place, model).endpoints();
        if (!answers.isEmpty()) {
            parts.add(h4("Private endpoints"));
            parts.add(ul(each(answers, Details::answer)).withClass("answers"));
        }
        return parts;
    }

    private static DomContent answer(Reach.Answer answer) {
        return li(
                span(answer.isReached() ? "reached" : "not reached")
                        .withClass("tag " + (answer.isReached() ? "met" : "neutral")),
                span(" " + answer.endpoint().id().name() + " "),
                div(answer.why()).withClass("why"));
    }

    private List<DomContent> subnet(Box box) {
        Optional<Subnet> subnet = box.resource().flatMap(model::subnet);
        if (subnet.isEmpty()) {
            return List.of();
        }
        Subnet of = subnet.get();
        List<String> facts = new ArrayList<>();
        facts.add(of.securityGroup()
                .map(group -> "security group " + group.id().name())
                .orElse("no security group"));
        facts.add(
                of.hasDefaultOutbound() ? "default outbound access is on" : "private: default outbound access is off");
        of.routeTable().ifPresent(table -> facts.add("a route table of its own"));
        of.natGateway().ifPresent(gateway -> facts.add("NAT gateway " + gateway.name()));
        if (!of.serviceEndpoints().isEmpty()) {
            facts.add("service endpoints: "
                    + String.join(", ", of.serviceEndpoints().stream().sorted().toList()));
        }
        return list("Settings", facts, "");
    }

    private List<DomContent> endpoints(Box box) {
        List<DomContent> parts = new ArrayList<>();
        shownBy(box, model.endpoints().stream(), PrivateEndpoint::id).forEach(endpoint -> {
            parts.add(h4(endpoint.id().name() + " leads to " + endpoint.target().name()
                    + (endpoint.isConnected() ? "" : ", not connected")));
            parts.addAll(list(
                    "",
                    Stream.concat(endpoint.addresses().stream(), endpoint.names().stream())
                            .map(Object::toString)
                            .toList(),
                    "It has neither addresses nor names yet."));
        });
        return parts;
    }

    private List<DomContent> zones(Box box) {
        return list(
                "Zones",
                shownBy(box, model.zones().stream(), PrivateZone::id).stream()
                        .map(zone -> "%s, %d %s"
                                .formatted(
                                        zone.name(),
                                        zone.records().size(),
                                        zone.records().size() == 1 ? "name" : "names"))
                        .toList(),
                "Zones that another network shows.");
    }

    private List<DomContent> service(Box box) {
        List<String> names = box.resource().map(model::publicEndpointsOf).orElse(List.of()).stream()
                .map(Details::publicName)
                .toList();
        return names.isEmpty() ? List.of() : list("Its public names", names, "");
    }

    private static String publicName(PublicEndpoint endpoint) {
        return endpoint.name()
                + endpoint.refusal()
                        .map(refusal -> ": turned down, because " + refusal)
                        .orElse(": open to whoever comes");
    }

    private <T> List<T> shownBy(Box box, Stream<T> all, Function<T, ArmId> id) {
        return all.filter(each -> box.id().equals(topology.shown().get(id.apply(each))))
                .toList();
    }

    private static List<DomContent> list(String title, List<String> items, String nothing) {
        List<DomContent> parts = new ArrayList<>();
        if (!title.isEmpty()) {
            parts.add(h4(title));
        }
        parts.add(items.isEmpty() ? p(nothing) : ul(each(items, item -> li(item))));
        return parts;
    }
}
