package com.isolatedaks.isolation.model;

import java.util.List;

/** A route table: the user-defined routes of the subnets that have it. */
public record RouteTable(ArmId id, List<Route> routes) {
    public RouteTable {
        routes = List.copyOf(routes);
    }
}
