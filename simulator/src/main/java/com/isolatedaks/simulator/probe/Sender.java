package com.isolatedaks.simulator.probe;

import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.NodePool;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.reach.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who sends the packet of a probe.
 *
 * @param name how it is called on the command line
 * @param id the resource that it is, where it has an id
 * @param source its place in the network; empty for the internet
 */
record Sender(String name, String id, Optional<Source> source) {
    private static final String INTERNET = "internet";
    private static final String POD = "pod:";

    /** Finds a sender by its name, or a subnet by its id or by its own name if no other has it. */
    static Sender find(String text, NetworkModel model) {
        List<Sender> all = all(model);
        List<Sender> found = all.stream()
                .filter(sender ->
                        sender.name().equalsIgnoreCase(text) || sender.id().equalsIgnoreCase(text))
                .toList();
        if (found.isEmpty()) {
            found = all.stream()
                    .filter(sender ->
                            sender.name().endsWith("/" + text) && !sender.name().startsWith(POD))
                    .toList();
        }
        if (found.isEmpty() || (found.size() > 1 && !found.get(0).name().equalsIgnoreCase(text))) {
            throw new ProbeException("FROM: %s, got \"%s\"; expected one of %s"
                    .formatted(
                            found.isEmpty() ? "nothing here sends by that name" : "more than one sender has that name",
                            text,
                            String.join(", ", all.stream().map(Sender::name).toList())));
        }
        return found.get(0);
    }

    /** All senders there are: the pools' nodes and pods, the subnets, the internet. */
    private static List<Sender> all(NetworkModel model) {
        List<Sender> all = new ArrayList<>();
        for (NodePool pool : model.pools()) {
            Source.nodes(pool, model)
                    .ifPresent(
                            nodes -> all.add(new Sender(pool.name(), pool.id().text(), Optional.of(nodes))));
            Source.pods(pool, model).ifPresent(pods -> all.add(new Sender(POD + pool.name(), "", Optional.of(pods))));
        }
        model.subnets().map(Sender::of).forEach(all::add);
        all.add(new Sender(INTERNET, "", Optional.empty()));
        return all;
    }

    private static Sender of(Subnet subnet) {
        return new Sender(subnet.id().nestedName(), subnet.id().text(), Optional.of(Source.of(subnet)));
    }
}
