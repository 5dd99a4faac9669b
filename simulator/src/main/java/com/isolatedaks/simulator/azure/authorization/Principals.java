package com.isolatedaks.simulator.azure.authorization;

import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Propagation;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.SimulatedTenant;
import java.util.List;
import java.util.stream.Stream;

/** What the directory knows of a principal: here, managed identities and the caller. */
final class Principals {
    private static final String USER_ASSIGNED = "Microsoft.ManagedIdentity/userAssignedIdentities";
    private static final List<String> WITH_IDENTITY = List.of(
            "Microsoft.ContainerService/managedClusters", "Microsoft.ContainerRegistry/registries/credentialSets");

    private Principals() {}

    /** Whether the principal is that of an application or of a managed identity that exists. */
    static boolean isKnownServicePrincipal(String principalId, Resources resources) {
        Stream<Body> userAssigned = resources.ofType(USER_ASSIGNED).stream().map(identity -> identity.body());
        Stream<Body> systemAssigned = WITH_IDENTITY.stream()
                .flatMap(type -> resources.ofType(type).stream())
                .map(resource -> resource.body());
        return principalId.equalsIgnoreCase(SimulatedTenant.CALLER_OBJECT_ID)
                || userAssigned.anyMatch(body -> body.is("/properties/principalId", principalId))
                || systemAssigned.anyMatch(body -> body.is("/identity/principalId", principalId));
    }

    /** Whether the principal is that of an identity so new that the directory does not find it yet. */
    static boolean isSpreading(String principalId, Resources resources) {
        return resources.ofType(USER_ASSIGNED).stream()
                .filter(identity -> identity.body().is("/properties/principalId", principalId))
                .anyMatch(identity -> resources.isSpreading(
                        identity.body().text("/systemData/createdAt"), Propagation.PRINCIPAL, resources.now()));
    }

    /** Whether the principal was that of a managed identity that has been deleted since. */
    static boolean isDeleted(String principalId, Resources resources) {
        return !isKnownServicePrincipal(principalId, resources)
                && resources.buried(USER_ASSIGNED).stream()
                        .anyMatch(body -> body.is("/properties/principalId", principalId));
    }
}
