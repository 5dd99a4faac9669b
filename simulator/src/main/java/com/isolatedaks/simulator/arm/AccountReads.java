package com.isolatedaks.simulator.arm;

import com.isolatedaks.isolation.catalogue.Regions;
import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.SimulatedTenant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands above all resources: tenant, subscriptions, locations, resource providers
 * (https://learn.microsoft.com/rest/api/resources). Clients ask for it before anything else.
 */
final class AccountReads {
    private static final String SUBSCRIPTION = "/subscriptions/(?<subscription>[^/]+)";

    private final List<Route> routes;

    AccountReads(KnownTypes types) {
        Providers providers = new Providers(types);
        routes = List.of(
                route("/tenants", (path, resources) -> list(Stream.of(tenant()))),
                route("/subscriptions", (path, resources) -> list(subscriptions(resources))),
                route(SUBSCRIPTION, (path, resources) -> Optional.of(subscription(path.group("subscription")))),
                route(SUBSCRIPTION + "/locations", (path, resources) -> list(locations(path.group("subscription")))),
                route(
                        SUBSCRIPTION + "/providers",
                        (path, resources) -> list(providers.all(path.group("subscription")))),
                route(
                        SUBSCRIPTION + "/providers/(?<namespace>[^/]+)",
                        (path, resources) -> providers.find(path.group("subscription"), path.group("namespace"))));
    }

    private record Route(Pattern path, BiFunction<Matcher, StoredResources, Optional<Body>> answer) {}

    private static Route route(String path, BiFunction<Matcher, StoredResources, Optional<Body>> answer) {
        return new Route(Pattern.compile(path + "/?", Pattern.CASE_INSENSITIVE), answer);
    }

    /** The answer, if the request is one for what stands above the resources. */
    Optional<ArmResponse> answer(ArmRequest request, StoredResources resources) {
        if (!request.method().equals("GET")) {
            return Optional.empty();
        }
        for (Route route : routes) {
            Matcher path = route.path().matcher(request.pathWithoutQuery());
            if (path.matches()) {
                KnownTypes.checkApiVersionForm(request.apiVersion());
                return Optional.of(Answers.ok(route.answer()
                        .apply(path, resources)
                        .orElseThrow(() -> ArmErrors.unknownNamespace(path.group("namespace")))
                        .json()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Body> list(Stream<Body> elements) {
        return Optional.of(Body.empty().set("/value", elements.toList()));
    }

    private static Body tenant() {
        return Body.empty()
                .set("/id", "/tenants/" + SimulatedTenant.TENANT_ID)
                .set("/tenantId", SimulatedTenant.TENANT_ID)
                .set("/displayName", "Simulated Azure")
                .set("/tenantCategory", "Home");
    }

    /** Every subscription exists; those that are listed are the usual one and all in which something is. */
    private static Stream<Body> subscriptions(StoredResources resources) {
        TreeSet<String> ids = new TreeSet<>(List.of(SimulatedTenant.SUBSCRIPTION_ID));
        resources
                .ofType(ResourceId.RESOURCE_GROUP_TYPE)
                .forEach(group -> group.id().subscriptionId().ifPresent(ids::add));
        return ids.stream().map(AccountReads::subscription);
    }

    private static Body subscription(String id) {
        return Body.empty()
                .set("/id", "/subscriptions/" + id)
                .set("/subscriptionId", id)
                .set("/tenantId", SimulatedTenant.TENANT_ID)
                .set("/displayName", "Simulated Azure")
                .set("/state", "Enabled")
                .set("/authorizationSource", "RoleBased")
                .set("/managedByTenants", List.of())
                .set("/subscriptionPolicies/quotaId", "Simulated_2014-09-01")
                .set("/subscriptionPolicies/spendingLimit", "On");
    }

    private static Stream<Body> locations(String subscription) {
        return Regions.all().stream().map(name -> Body.empty()
                .set("/id", "/subscriptions/" + subscription + "/locations/" + name)
                .set("/name", name)
                .set("/type", "Region")
                .set("/displayName", name)
                .set("/regionalDisplayName", name)
                .set("/metadata/regionType", "Physical"));
    }
}
