package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.store.Store;
import com.isolatedaks.simulator.store.StoreException;
import com.isolatedaks.simulator.store.Transaction;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/**
 * Azure Resource Manager, simulated on a store file.
 *
 * <p>Several threads and several processes may use one store at once. Each request is one transaction: what it did, and its
 * line in the journal, is in the store when the answer is out, or has not happened.
 */
public final class Arm implements AutoCloseable {
    private final Store store;
    private final ArmSettings settings;
    private final Dispatcher dispatcher;

    private Arm(Store store, ArmSettings settings, Dispatcher dispatcher) {
        this.store = store;
        this.settings = settings;
        this.dispatcher = dispatcher;
    }

    /**
     * Opens a simulated Azure, or creates an empty one.
     *
     * @param store the store's file; its folder must exist
     * @throws StoreException if the file is no store, or cannot be written
     */
    public static Arm open(Path store, ArmSettings settings, ReadOnlyProperties readOnlyProperties) {
        return new Arm(Store.open(store), settings, new Dispatcher(settings, readOnlyProperties));
    }

    /**
     * Answers a request. What Azure refuses is an answer with an error body, not an exception.
     *
     * @throws StoreException if the store cannot be read or written; then the request has not happened
     */
    public ArmResponse handle(ArmRequest request) {
        return isWrite(request)
                ? store.write(transaction -> handle(request, transaction))
                : store.read(transaction -> handle(request, transaction));
    }

    /** Carries out what Azure would have done by now, as any request does first. */
    public void settle() {
        store.read(transaction -> {
            operations(transaction, settings.clock().instant()).settle("");
            return null;
        });
    }

    /** Looks at what exists by now. */
    public <T> T look(Function<Resources, T> look) {
        return store.read(transaction -> {
            Operations operations = operations(transaction, settings.clock().instant());
            operations.settle("");
            return look.apply(operations.resources());
        });
    }

    private Operations operations(Transaction transaction, Instant now) {
        StoredResources resources = new StoredResources(transaction, dispatcher.behaviours(), now);
        return new Operations(transaction, dispatcher.behaviours(), resources);
    }

    private ArmResponse handle(ArmRequest request, Transaction transaction) {
        Instant now = settings.clock().instant();
        Operations operations = operations(transaction, now);
        operations.settle(pathOf(request));
        ArmResponse response = answer(request, transaction, operations);
        transaction
                .journal()
                .append(now, request.method(), url(request), response.status(), request.body(), isWrite(request));
        return response;
    }

    private ArmResponse answer(ArmRequest request, Transaction transaction, Operations operations) {
        try {
            return transaction.wholeOrNothing(() -> dispatcher.dispatch(request, transaction, operations));
        } catch (ArmException e) {
            return new ArmResponse(e.status(), Map.of(), e.body());
        }
    }

    private static String pathOf(ArmRequest request) {
        int query = request.path().indexOf('?');
        return query < 0 ? request.path() : request.path().substring(0, query);
    }

    private static String url(ArmRequest request) {
        return request.path() + (request.path().contains("?") ? "&" : "?") + "api-version=" + request.apiVersion();
    }

    /** Actions such as listClusterUserCredential only read; ARM names all of these so. */
    private static boolean isWrite(ArmRequest request) {
        return switch (request.method()) {
            case "GET" -> false;
            case "POST" -> !pathOf(request).matches(".*/list[^/]*");
            default -> true;
        };
    }

    @Override
    public void close() {
        store.close();
    }
}
