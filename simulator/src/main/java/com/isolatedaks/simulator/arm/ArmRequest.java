package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import javax.annotation.Nullable;

/**
 * A request as Azure Resource Manager gets it.
 *
 * @param method GET, PUT, PATCH, POST or DELETE
 * @param path the path, {@code /subscriptions/…}, with the query parameters besides {@code api-version}
 * @param apiVersion the value of the query parameter {@code api-version}
 * @param body the JSON body, absent for GET and DELETE
 */
public record ArmRequest(String method, String path, String apiVersion, @Nullable ObjectNode body) {
    /** The path as it names resources. */
    String pathWithoutQuery() {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}
