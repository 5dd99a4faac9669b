package com.isolatedaks.isolation.proof;

import com.isolatedaks.isolation.dns.Resolution;
import com.isolatedaks.isolation.dns.Resolver;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.PrivateEndpoint;
import com.isolatedaks.isolation.model.VirtualNetwork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How clusters resolve the names of the private endpoints around them. */
final class Names {
    private final NetworkModel model;
    private final Resolver resolver;
    private final List<NameAnswer> answers = new ArrayList<>();
    private final Map<String, Leak> leaks = new LinkedHashMap<>();

    Names(NetworkModel model, List<Place> places) {
        this.model = model;
        this.resolver = new Resolver(model);
        places.stream().filter(Place::isOfCluster).forEach(this::ask);
    }

    List<NameAnswer> answers() {
        return answers;
    }

    /** The names that lead out: whoever uses them sends to a public address what is meant for a private one. */
    List<Leak> leaks() {
        return List.copyOf(leaks.values());
    }

    private void ask(Place place) {
        VirtualNetwork home = model.networkOf(place.source().subnet());
        for (VirtualNetwork network : model.neighbours(home)) {
            for (PrivateEndpoint endpoint : model.endpointsIn(network)) {
                endpoint.names().stream().filter(name -> !name.isEmpty()).forEach(name -> ask(place, endpoint, name));
            }
        }
    }

    private void ask(Place place, PrivateEndpoint endpoint, String name) {
        Resolution resolution = resolver.resolve(name, place.source());
        if (resolution.answer() instanceof Resolution.Addresses known) {
            boolean isPrivate = endpoint.addresses().containsAll(known.addresses());
            String text = known.addresses().get(0)
                    + (isPrivate ? " of " + endpoint.id().name() : ", which is another");
            answers.add(new NameAnswer(place.name(), name, text, isPrivate));
        } else if (resolution.answer() instanceof Resolution.PublicAddress) {
            answers.add(new NameAnswer(place.name(), name, "a public address", false));
            leaks.putIfAbsent(
                    endpoint.id() + name,
                    new Leak(
                            LeakKind.NAME,
                            endpoint.id(),
                            place.name(),
                            "the public address of " + name,
                            resolution.steps()));
        } else {
            answers.add(new NameAnswer(place.name(), name, resolution.failure().orElse("nothing"), false));
        }
    }
}
