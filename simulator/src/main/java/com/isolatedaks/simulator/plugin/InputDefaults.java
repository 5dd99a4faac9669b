package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.isolatedaks.simulator.schema.ResourceType;
import com.isolatedaks.simulator.schema.ResourceType.AutoName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckRequest.AutonamingOptions;

/**
 * What the provider adds to a program's inputs: a name, a location and the api-version.
 *
 * <p>Defaults of the schema are not among it: the SDKs set them before the engine sees the inputs. Behaviour: pulumi-azure-native,
 * provider/pkg/provider/provider.go (applyDefaults).
 */
final class InputDefaults {
    /** Set beside a random name: then the old resource may stay until its replacement exists. */
    static final String CREATE_BEFORE_DELETE = "__createBeforeDelete";

    static final String API_VERSION = "azureApiVersion";

    private final ProviderConfig config;
    private final ArmSession session;
    private final ResourceType groupType;
    private final Map<String, String> groupLocations = new ConcurrentHashMap<>();

    InputDefaults(ProviderConfig config, ArmSession session, ResourceType groupType) {
        this.config = config;
        this.session = session;
        this.groupType = groupType;
    }

    void apply(ResourceKind kind, CheckRequest request, ObjectNode olds, ObjectNode news) {
        String property = kind.type().nameProperty();
        if (!news.has(property)) {
            name(kind, property, request, olds, news);
        }
        if (!news.has("location") && kind.schema().inputs().property("location").isPresent()) {
            location(olds, news).ifPresent(value -> news.set("location", value));
        }
        if (!news.has(API_VERSION)) {
            news.put(API_VERSION, kind.type().apiVersion());
        }
    }

    private static void name(
            ResourceKind kind, String property, CheckRequest request, ObjectNode olds, ObjectNode news) {
        if (olds.has(property)) {
            news.set(property, olds.get(property));
            markRandom(news, olds.path(CREATE_BEFORE_DELETE).asBoolean());
            return;
        }
        AutoName how = kind.type().autoName();
        if (request.hasAutonaming()) {
            AutonamingOptions options = request.getAutonaming();
            boolean proposed = options.getMode() == AutonamingOptions.Mode.PROPOSE && how != AutoName.uuid;
            if (proposed || options.getMode() == AutonamingOptions.Mode.ENFORCE) {
                news.put(property, options.getProposedName());
                markRandom(news, true);
                return;
            }
            if (options.getMode() == AutonamingOptions.Mode.DISABLE) {
                return;
            }
        }
        String name = Urn.parse(request.getUrn()).name();
        news.put(property, AutoNames.make(how, name, request.getRandomSeed().toByteArray()));
        markRandom(news, how != AutoName.copy);
    }

    private static void markRandom(ObjectNode news, boolean random) {
        if (random) {
            news.put(CREATE_BEFORE_DELETE, true);
        }
    }

    private Optional<JsonNode> location(ObjectNode olds, ObjectNode news) {
        if (olds.has("location")) {
            return Optional.of(olds.get("location"));
        }
        if (config.location().isPresent()) {
            return config.location().map(TextNode::valueOf);
        }
        JsonNode group = news.path("resourceGroupName");
        if (Unknown.is(group)) {
            return Optional.of(Unknown.VALUE);
        }
        return group.isTextual() ? groupLocation(group.asText()).map(TextNode::valueOf) : Optional.empty();
    }

    private Optional<String> groupLocation(String group) {
        String known = groupLocations.get(group);
        if (known != null) {
            return Optional.of(known);
        }
        String id = "/subscriptions/" + config.subscriptionId() + "/resourceGroups/" + group;
        Optional<String> location = session.find(id, groupType.apiVersion())
                .map(body -> body.path("location").asText())
                .filter(text -> !text.isEmpty());
        location.ifPresent(text -> groupLocations.put(group, text));
        return location;
    }
}
