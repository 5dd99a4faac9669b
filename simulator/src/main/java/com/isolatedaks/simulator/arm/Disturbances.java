package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.store.CounterTable;
import com.isolatedaks.simulator.store.JournalEntry;
import com.isolatedaks.simulator.store.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides by the plan what happens to which request, and counts, in the store, so that several plugins follow one plan. */
final class Disturbances {
    private final Plan plan;

    Disturbances(Plan plan) {
        this.plan = plan;
    }

    /** What happens to a request; each fault that fits has then met one more of its requests. */
    Disturbance of(RequestSubject subject, Transaction transaction) {
        Optional<Fault> first = Optional.empty();
        for (int i = 0; i < plan.faults().size(); i++) {
            Fault fault = plan.faults().get(i);
            if (!fault.fits(subject.method(), subject.type())) {
                continue;
            }
            long count = transaction.counters().increment(plan.key() + "/faults/" + i);
            if (fault.hits(count) && first.isEmpty()) {
                first = Optional.of(fault);
            }
        }
        return first.isEmpty() ? Disturbance.NONE : new Disturbance(first);
    }

    /** Counts a write, and has somebody else do what is due by then. */
    void drift(boolean isWrite, Transaction transaction, StoredResources resources, AzureClock clock) {
        if (plan.drift().isEmpty()) {
            return;
        }
        CounterTable counters = transaction.counters();
        for (int i = 0; i < plan.drift().size(); i++) {
            Drift drift = plan.drift().get(i);
            String done = plan.key() + "/drift/" + i;
            boolean isDue = counters.get(plan.key() + "/writes") >= drift.afterWrites() && counters.get(done) == 0;
            Optional<AzureResource> found = isDue ? find(drift, resources) : Optional.empty();
            if (found.isPresent()) {
                counters.set(done, 1);
                apply(drift, found.get(), resources);
                transaction.journal().append(entry(drift, found.get(), clock));
            }
        }
        if (isWrite) {
            counters.increment(plan.key() + "/writes");
        }
    }

    /** Nobody gets at a resource that Azure is working on. */
    private static Optional<AzureResource> find(Drift drift, StoredResources resources) {
        List<AzureResource> ofType = resources.ofType(drift.type());
        return ofType.stream()
                .filter(resource -> resource.state() == ProvisioningState.Succeeded)
                .filter(resource -> drift.name().isEmpty()
                        || resource.id().name().equalsIgnoreCase(drift.name().get()))
                .findFirst();
    }

    private static void apply(Drift drift, AzureResource resource, StoredResources resources) {
        if (drift.deletes()) {
            resources.remove(resource.id());
            return;
        }
        Body body = resource.body().copy();
        for (Map.Entry<String, JsonNode> value : drift.set().entrySet()) {
            body.set("/" + value.getKey().replace('.', '/'), value.getValue());
        }
        resources.save(new AzureResource(resource.id(), resource.state(), body));
    }

    private static JournalEntry entry(Drift drift, AzureResource resource, AzureClock clock) {
        Body body = Body.empty();
        drift.set().forEach((path, value) -> body.set("/" + path.replace('.', '/'), value));
        return new JournalEntry(
                0,
                clock.real(),
                clock.now(),
                clock.now(),
                drift.deletes() ? "DELETE" : "PATCH",
                resource.id().toString(),
                200,
                drift.deletes() ? null : body.json(),
                true,
                "drift");
    }
}
