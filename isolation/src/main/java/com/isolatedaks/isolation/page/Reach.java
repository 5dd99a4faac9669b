package com.isolatedaks.isolation.page;

import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.PrivateEndpoint;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.proof.Place;
import com.isolatedaks.isolation.reach.Hop;
import com.isolatedaks.isolation.reach.Reachability;
import com.isolatedaks.isolation.reach.Target;
import com.isolatedaks.isolation.reach.Verdict;
import java.util.List;

/**
 * Which private endpoints a place reaches, and why: the same walk of a packet that the proof confirms its sets by.
 *
 * @param endpoints the answers for all endpoints of its network and of those peered with it
 */
record Reach(List<Answer> endpoints) {
    /** What all services behind private endpoints speak. */
    private static final int HTTPS = 443;

    Reach {
        endpoints = List.copyOf(endpoints);
    }

    /**
     * Whether an endpoint is reached.
     *
     * @param endpoint the endpoint
     * @param isReached whether packets arrive
     * @param why the step that decides
     */
    record Answer(PrivateEndpoint endpoint, boolean isReached, String why) {}

    static Reach of(Place place, NetworkModel model) {
        Reachability reachability = new Reachability(model);
        return new Reach(model.neighbours(model.networkOf(place.source().subnet())).stream()
                .flatMap(network -> model.endpointsIn(network).stream())
                .filter(endpoint -> !endpoint.addresses().isEmpty())
                .map(endpoint -> answer(endpoint, place, reachability))
                .toList());
    }

    private static Answer answer(PrivateEndpoint endpoint, Place place, Reachability reachability) {
        Verdict verdict = reachability.reach(
                place.source(), Target.at(endpoint.addresses().get(0)), HTTPS, Protocol.TCP);
        Hop deciding = verdict.deciding();
        return new Answer(
                endpoint, verdict instanceof Verdict.Reached, "%s: %s".formatted(deciding.place(), deciding.text()));
    }
}
