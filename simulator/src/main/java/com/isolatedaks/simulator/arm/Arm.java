package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.store.JournalEntry;
import com.isolatedaks.simulator.store.Store;
import com.isolatedaks.simulator.store.StoreException;
import com.isolatedaks.simulator.store.StoredOperation;
import com.isolatedaks.simulator.store.Transaction;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Azure Resource Manager, simulated on a store file.
 *
 * <p>Several threads and several processes may use one store at once. Each request is one transaction: what it did, and its
 * line in the journal, is in the store when the answer is out, or has not happened.
 */
public final class Arm implements AutoCloseable {
    /** What the journal has as the status of a request that never reached Azure. */
    private static final int NO_ANSWER = 0;

    private final Store store;
    private final ArmSettings settings;
    private final Dispatcher dispatcher;
    private final Disturbances disturbances;

    private Arm(Store store, ArmSettings settings, Dispatcher dispatcher) {
        this.store = store;
        this.settings = settings;
        this.dispatcher = dispatcher;
        this.disturbances = new Disturbances(settings.plan());
    }

    /**
     * Opens a simulated Azure, or creates an empty one.
     *
     * @param store the store's file; its folder must exist
     * @throws StoreException if the file is no store, or cannot be written
     */
    public static Arm open(Path store, ArmSettings settings, ReadOnlyProperties readOnlyProperties) {
        return open(store, settings, readOnlyProperties, RequestBodies.CHECKED_BY_CLIENT);
    }

    /**
     * Opens a simulated Azure whose clients may send any body.
     *
     * @param bodies what bodies may look like
     * @throws StoreException if the file is no store, or cannot be written
     */
    public static Arm open(
            Path store, ArmSettings settings, ReadOnlyProperties readOnlyProperties, RequestBodies bodies) {
        return new Arm(Store.open(store), settings, new Dispatcher(settings, readOnlyProperties, bodies));
    }

    /**
     * Answers a request. What Azure refuses is an answer with an error body, not an exception.
     *
     * @throws StoreException if the store cannot be read or written; then the request has not happened
     * @throws ConnectionResetException if the plan wants the connection to break
     */
    public ArmResponse handle(ArmRequest request) {
        Optional<ArmResponse> response = isWrite(request)
                ? store.write(transaction -> handle(request, transaction))
                : store.read(transaction -> handle(request, transaction));
        return response.orElseThrow(ConnectionResetException::new);
    }

    /** Carries out what Azure would have done by now, as any request does first. */
    public void settle() {
        store.read(transaction -> {
            operations(transaction).settle("");
            return null;
        });
    }

    /** Looks at what exists by now. */
    public <T> T look(Function<Resources, T> look) {
        return store.read(transaction -> {
            operations(transaction).settle("");
            return look.apply(operations(transaction).resources());
        });
    }

    /** A client begins to wait before it tries again; {@link #resume} when it has. */
    public Pause pause(double azureSeconds) {
        return store.read(transaction -> new Pause(
                settings.real(azureSeconds),
                new AzureClock(transaction, settings).now().plus(ArmSettings.azure(azureSeconds))));
    }

    /** A client has waited. */
    public void resume(Pause pause) {
        store.read(transaction -> {
            new AzureClock(transaction, settings).reach(pause.until());
            return null;
        });
    }

    private Operations operations(Transaction transaction) {
        AzureClock clock = new AzureClock(transaction, settings);
        StoredResources resources =
                new StoredResources(transaction, dispatcher.behaviours(), clock.now(), settings.plan());
        return new Operations(transaction, dispatcher.behaviours(), resources, clock, settings);
    }

    /** Answers, or breaks the connection. */
    private Optional<ArmResponse> handle(ArmRequest request, Transaction transaction) {
        operations(transaction).settle(OperationResult.operationPath(request.pathWithoutQuery()));
        // Settling has moved Azure's time, and the request comes after it.
        Operations operations = operations(transaction);
        RequestSubject subject = RequestSubject.of(request, transaction);
        disturbances.drift(isWrite(request), transaction, operations.resources(), operations.clock());
        Disturbance disturbance = disturbances.of(subject, transaction);
        operations.disturb(disturbance);
        ArmResponse response = disturbed(request, subject, disturbance, transaction, operations);
        transaction.journal().append(entry(request, response, disturbance, operations));
        return disturbance.breaksConnection() ? Optional.empty() : Optional.of(response);
    }

    private ArmResponse disturbed(
            ArmRequest request,
            RequestSubject subject,
            Disturbance disturbance,
            Transaction transaction,
            Operations operations) {
        Throttle throttle = new Throttle(transaction.counters(), operations.clock());
        Optional<ArmException> throttled = settings.plan().isThrottled() ? throttle.take(subject) : Optional.empty();
        ArmResponse response;
        if (throttled.isPresent()) {
            response = refusal(throttled.get());
        } else {
            ArmResponse undisturbed = disturbance.isCarriedOut()
                    ? answer(request, transaction, operations)
                    : new ArmResponse(NO_ANSWER, Map.of(), null);
            response = disturbance.refusal().map(Arm::refusal).orElse(undisturbed);
        }
        return response.with(throttle.headers());
    }

    private JournalEntry entry(
            ArmRequest request, ArmResponse response, Disturbance disturbance, Operations operations) {
        AzureClock clock = operations.clock();
        return new JournalEntry(
                0,
                clock.real(),
                clock.now(),
                operations.begun().map(StoredOperation::completesAt).orElseGet(clock::now),
                request.method(),
                url(request),
                response.status(),
                request.body(),
                isWrite(request),
                disturbance.word().orElse(null));
    }

    private ArmResponse answer(ArmRequest request, Transaction transaction, Operations operations) {
        try {
            return transaction.wholeOrNothing(() -> dispatcher.dispatch(request, transaction, operations));
        } catch (ArmException e) {
            return refusal(e);
        }
    }

    private static ArmResponse refusal(ArmException error) {
        return new ArmResponse(error.status(), Map.of(), error.body());
    }

    private static String url(ArmRequest request) {
        String path = request.pathWithoutQuery();
        String others = request.path().substring(path.length()).replaceFirst("\\?", "&");
        return path + "?api-version=" + request.apiVersion() + others;
    }

    /** Actions such as listClusterUserCredential only read; ARM names all of these so. */
    private static boolean isWrite(ArmRequest request) {
        return switch (request.method()) {
            case "GET" -> false;
            case "POST" -> !request.pathWithoutQuery().matches(".*/(list|check)[^/]*");
            default -> true;
        };
    }

    @Override
    public void close() {
        store.close();
    }
}
