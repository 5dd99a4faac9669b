package com.isolatedaks.isolation.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.NodePool;
import com.isolatedaks.isolation.model.ServiceSubnets;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.proof.Place.Kind;
import com.isolatedaks.isolation.reach.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All places of a model: nodes and pods of each pool, machines with a public address, and every other subnet. */
public final class Places {
    private static final String INTERFACE = "Microsoft.Network/networkInterfaces";

    private Places() {}

    /** The places of a model; machines are found among the resources. */
    public static List<Place> of(NetworkModel model, List<ArmResource> resources) {
        List<Place> places = new ArrayList<>();
        for (NodePool pool : model.pools()) {
            Source.nodes(pool, model)
                    .ifPresent(source ->
                            places.add(new Place("nodes and pods of " + pool.name(), pool.id(), Kind.NODES, source)));
            if (pool.podSubnet().isPresent()) {
                Source.pods(pool, model)
                        .ifPresent(source ->
                                places.add(new Place("pods of " + pool.name(), pool.id(), Kind.PODS, source)));
            }
        }
        resources.stream()
                .filter(resource -> resource.type().equalsIgnoreCase(INTERFACE))
                .forEach(resource -> machine(resource, model).ifPresent(places::add));
        model.subnets()
                .filter(subnet -> !model.hasNodes(subnet))
                .filter(subnet -> !ServiceSubnets.isOne(subnet.id()))
                .map(subnet ->
                        new Place("subnet " + subnet.id().nestedName(), subnet.id(), Kind.SUBNET, Source.of(subnet)))
                .forEach(places::add);
        return places;
    }

    private static Optional<Place> machine(ArmResource networkInterface, NetworkModel model) {
        for (JsonNode configuration : networkInterface.body().at("/properties/ipConfigurations")) {
            String address = configuration
                    .at("/properties/publicIPAddress/id")
                    .asText(configuration.at("/publicIPAddress/id").asText(""));
            Optional<Subnet> subnet = model.subnet(new ArmId(configuration
                    .at("/properties/subnet/id")
                    .asText(configuration.at("/subnet/id").asText(""))));
            if (!address.isEmpty() && subnet.isPresent()) {
                String name = networkInterface.id().name();
                return Optional.of(new Place(
                        "machine of network interface " + name,
                        networkInterface.id(),
                        Kind.MACHINE,
                        new Source(
                                subnet.get(),
                                subnet.get().addresses(),
                                Optional.of("the public address " + new ArmId(address).name()))));
            }
        }
        return Optional.empty();
    }
}
