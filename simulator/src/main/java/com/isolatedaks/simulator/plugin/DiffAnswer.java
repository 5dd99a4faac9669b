package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.schema.ValueSpec;
import com.isolatedaks.simulator.wire.Numbers;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.PropertyDiff;
import pulumirpc.Provider.PropertyDiff.Kind;

/** Answers which changes a resource needs; behaviour: pulumi-azure-native, provider/pkg/provider/provider.go (Diff). */
final class DiffAnswer {
    private final ResourceKind kind;
    private final ObjectNode state;
    private final ObjectNode olds;
    private final ObjectNode news;

    private DiffAnswer(ResourceKind kind, ObjectNode state, ObjectNode olds, ObjectNode news) {
        this.kind = kind;
        this.state = state;
        this.olds = olds;
        this.news = news;
    }

    static DiffResponse to(ResourceKind kind, DiffRequest request) {
        ObjectNode state = PropertyBag.read(request.getOlds()).values();
        ObjectNode olds = PropertyBag.read(request.getOldInputs()).values();
        // Inputs that were read from Azure by an import lack the provider's own addition; the state has it.
        if (!olds.has(InputDefaults.API_VERSION) && state.has(InputDefaults.API_VERSION)) {
            olds.set(InputDefaults.API_VERSION, state.get(InputDefaults.API_VERSION));
        }
        ObjectNode news = PropertyBag.read(request.getNews()).values();
        return new DiffAnswer(kind, state, olds, news).answer();
    }

    private DiffResponse answer() {
        Map<String, Kind> changes = new TreeMap<>();
        InputDiff.between(olds, news, kind.replacing()).forEach((path, change) -> {
            if (!isDefault(path, change)) {
                changes.put(path, isAlreadySo(path, change) ? Kind.ADD : change);
            }
        });
        DiffResponse.Builder response = DiffResponse.newBuilder()
                .setHasDetailedDiff(true)
                .setChanges(
                        changes.isEmpty() ? DiffResponse.DiffChanges.DIFF_NONE : DiffResponse.DiffChanges.DIFF_SOME);
        changes.forEach((path, change) -> {
            response.putDetailedDiff(
                    path,
                    PropertyDiff.newBuilder().setKind(change).setInputDiff(true).build());
            if (replaces(change)) {
                response.addReplaces(path);
            }
        });
        changes.keySet().stream()
                .map(path -> path.split("[.\\[]", 2)[0])
                .distinct()
                .forEach(response::addDiffs);
        // An Azure name is taken until its owner is gone; only a resource with a random name can have its successor
        // beside it.
        response.setDeleteBeforeReplace(response.getReplacesCount() > 0
                && !olds.path(InputDefaults.CREATE_BEFORE_DELETE).asBoolean());
        return response.build();
    }

    private static boolean replaces(Kind change) {
        return change == Kind.ADD_REPLACE || change == Kind.UPDATE_REPLACE || change == Kind.DELETE_REPLACE;
    }

    /** Setting a property to the value that Azure takes without it changes nothing. */
    private boolean isDefault(String property, Kind change) {
        Optional<JsonNode> fallback = kind.schema().inputs().property(property).flatMap(ValueSpec::defaultValue);
        return change == Kind.ADD
                && fallback.isPresent()
                && Numbers.normal(fallback.get()).equals(news.get(property));
    }

    /** Setting a replacing property to what the resource has anyway replaces nothing. */
    private boolean isAlreadySo(String property, Kind change) {
        return change == Kind.ADD_REPLACE
                && state.has(property)
                && Numbers.normal(state.get(property)).equals(news.get(property));
    }
}
