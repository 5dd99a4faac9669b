package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.store.StoredOperation;
import com.isolatedaks.simulator.store.Transaction;
import java.util.Optional;

/**
 * What a request is about, as plans and throttles see it.
 *
 * @param method the HTTP method; POLL for a look at an operation
 * @param type the ARM type of the resource, of an operation's one too
 * @param subscription the subscription, or nothing
 * @param resource the id of the resource in lower case
 */
record RequestSubject(String method, String type, String subscription, String resource) {

    /** Finds it out; of a path that names nothing, only the method. */
    static RequestSubject of(ArmRequest request, Transaction transaction) {
        int query = request.path().indexOf('?');
        String path = query < 0 ? request.path() : request.path().substring(0, query);
        if (request.method().equals("GET")) {
            Optional<StoredOperation> operation = transaction.operations().find(path);
            if (operation.isPresent()) {
                return of("POLL", ResourceId.of(operation.get().resourceId()));
            }
        }
        boolean isAction = request.method().equals("POST") && path.lastIndexOf('/') > 0;
        return ResourceId.parse(isAction ? path.substring(0, path.lastIndexOf('/')) : path)
                .filter(id -> !id.isTenant())
                .map(id -> of(request.method(), id))
                .orElseGet(() -> new RequestSubject(request.method(), "", "", path));
    }

    private static RequestSubject of(String method, ResourceId id) {
        return new RequestSubject(method, id.type(), id.subscriptionId().orElse(""), id.key());
    }
}
