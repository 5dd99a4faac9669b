package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ResourceId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What a request's path means: a resource, or a collection or an action below one.
 *
 * @param id the resource, or what the last segment stands below
 * @param namespace the provider namespace between them: {@code /subscriptions/…/providers/Microsoft.Network/virtualNetworks}
 * @param trailing the last segment, unless the path is that of a resource
 * @param query the query parameters besides api-version
 */
record RequestPath(ResourceId id, Optional<String> namespace, Optional<String> trailing, Body query) {

    static RequestPath parse(String url) {
        int mark = url.indexOf('?');
        String path = mark < 0 ? url : url.substring(0, mark);
        Body query = parameters(mark < 0 ? "" : url.substring(mark + 1));
        Optional<ResourceId> whole = ResourceId.parse(path);
        if (whole.isPresent()) {
            return new RequestPath(whole.get(), Optional.empty(), Optional.empty(), query);
        }
        int slash = path.lastIndexOf('/');
        if (slash < 0) {
            throw ArmErrors.malformedPath(url);
        }
        Optional<String> last = Optional.of(path.substring(slash + 1));
        String above = path.substring(0, slash);
        Optional<ResourceId> below = ResourceId.parse(above.isEmpty() ? "/" : above);
        if (below.isPresent()) {
            return new RequestPath(below.get(), Optional.empty(), last, query);
        }
        int provider = above.toLowerCase(Locale.ROOT).lastIndexOf("/providers/");
        String scope = provider < 0 ? "" : above.substring(0, provider);
        return Optional.of(scope.isEmpty() ? "/" : scope)
                .filter(text -> provider >= 0)
                .flatMap(ResourceId::parse)
                .map(id -> new RequestPath(
                        id, Optional.of(above.substring(provider + "/providers/".length())), last, query))
                .orElseThrow(() -> ArmErrors.malformedPath(url));
    }

    private static Body parameters(String query) {
        Body parameters = Body.empty();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                parameters
                        .json()
                        .put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    boolean isResource() {
        return trailing.isEmpty();
    }

    /** The type of the resources that the path, if it is a collection's, lists. */
    String collectionType() {
        String last = trailing.orElseThrow();
        if (namespace.isPresent()) {
            return namespace.get() + "/" + last;
        }
        return id.isSubscription() && last.equalsIgnoreCase("resourceGroups")
                ? ResourceId.RESOURCE_GROUP_TYPE
                : id.type() + "/" + last;
    }
}
