package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.catalogue.Destinations;
import com.isolatedaks.simulator.azure.SimulatedTenant;
import com.isolatedaks.simulator.azure.UnsignedToken;
import com.isolatedaks.simulator.schema.FunctionSchema;
import com.isolatedaks.simulator.schema.PackageSchema;
import com.isolatedaks.simulator.wire.WireFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;

/** The functions of the package. */
final class Functions {
    private static final String GET = ":get";

    /** The POST that a function stands for, on the managed cluster that its arguments name. */
    private static final Map<String, String> CREDENTIALS = Map.of(
            "azure-native:containerservice:listManagedClusterUserCredentials", "listClusterUserCredential",
            "azure-native:containerservice:listManagedClusterAdminCredentials", "listClusterAdminCredential");

    private final PackageSchema schema;
    private final ResourceKinds kinds;
    private final WireFormat wire;
    private final ProviderConfig config;
    private final ArmSession session;

    Functions(PackageSchema schema, ResourceKinds kinds, WireFormat wire, ProviderConfig config, ArmSession session) {
        this.schema = schema;
        this.kinds = kinds;
        this.wire = wire;
        this.config = config;
        this.session = session;
    }

    InvokeResponse invoke(InvokeRequest request) {
        String token = request.getTok();
        FunctionSchema function = schema.function(token)
                .orElseThrow(() -> new IllegalArgumentException(token
                        + ": unknown function; expected one that the simulated azure knows; see its support matrix"));
        PropertyBag arguments = PropertyBag.read(request.getArgs());
        if (Unknown.isIn(arguments.values())) {
            return InvokeResponse.getDefaultInstance();
        }
        List<String> problems =
                InputValidator.validate(function.inputs(), function.inputs().required(), arguments);
        if (!problems.isEmpty()) {
            return InvokeResponse.newBuilder()
                    .addAllFailures(InputCheck.failures(problems))
                    .build();
        }
        ObjectNode result = call(token, function, arguments.values());
        return InvokeResponse.newBuilder()
                .setReturn(PropertyBag.of(result).write())
                .build();
    }

    private ObjectNode call(String token, FunctionSchema function, ObjectNode arguments) {
        return switch (token) {
            case "azure-native:authorization:getClientConfig" -> clientConfig();
            case "azure-native:authorization:getClientToken" -> clientToken(arguments);
            default ->
                CREDENTIALS.containsKey(token)
                        ? credentials(CREDENTIALS.get(token), function, arguments)
                        : resource(token, function, arguments);
        };
    }

    private ObjectNode clientConfig() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("clientId", SimulatedTenant.CALLER_CLIENT_ID)
                .put("objectId", SimulatedTenant.CALLER_OBJECT_ID)
                .put("subscriptionId", config.subscriptionId())
                .put("tenantId", SimulatedTenant.TENANT_ID);
    }

    private static ObjectNode clientToken(ObjectNode arguments) {
        String audience = arguments.path("endpoint").asText(Destinations.RESOURCE_MANAGER_URL + "/");
        return JsonNodeFactory.instance.objectNode().put("token", UnsignedToken.of(audience));
    }

    private ObjectNode credentials(String action, FunctionSchema function, ObjectNode arguments) {
        ResourceKind cluster = kinds.of("azure-native:containerservice:ManagedCluster");
        String path = cluster.path().format(config.subscriptionId(), arguments) + "/" + action;
        List<String> parameters = new ArrayList<>(function.inputs().names());
        parameters.removeAll(cluster.path().inputs());
        ObjectNode answer = session.post(
                QueryString.append(path, parameters, arguments),
                cluster.type().apiVersion(),
                JsonNodeFactory.instance.objectNode());
        return wire.plain(function.outputs(), answer);
    }

    private ObjectNode resource(String token, FunctionSchema function, ObjectNode arguments) {
        ResourceKind kind = Optional.of(token)
                .filter(text -> text.contains(GET))
                .flatMap(text -> kinds.find(text.replace(GET, ":")))
                .orElseThrow(() -> new IllegalArgumentException(token
                        + ": unknown function; expected one that the simulated azure knows; see its support matrix"));
        String path = kind.path().format(config.subscriptionId(), arguments);
        ObjectNode body = session.get(path, kind.type().apiVersion());
        return wire.outputs(kind.type(), function.outputs(), body);
    }
}
