package com.isolatedaks.simulator.azure.containerregistry;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.SimulatedTenant;
import com.isolatedaks.simulator.azure.StableGuid;
import java.net.URI;
import java.util.List;

/**
 * Microsoft.ContainerRegistry/registries/credentialSets
 * (https://learn.microsoft.com/rest/api/containerregistry/credential-sets/create).
 */
public final class CredentialSetBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = RegistryBehaviour.TYPE + "/credentialSets";

    private static final String SERVER = "/properties/loginServer";
    private static final String CREDENTIALS = "/properties/authCredentials";
    private static final String NAME = "Credential1";
    private static final List<String> SECRETS = List.of("usernameSecretIdentifier", "passwordSecretIdentifier");

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void put(Put put) {
        Body body = put.body();
        if (!Repositories.isCached(server(body))) {
            throw RegistryErrors.upstreamNotSupported(server(body), "properties.loginServer");
        }
        if (put.changes(SERVER)) {
            throw RegistryErrors.cannotChange(put.id(), "properties.loginServer");
        }
        checkCredentials(body);
        if (body.is("/identity/type", "SystemAssigned")) {
            body.set("/identity/principalId", StableGuid.of("principalId", put.id()))
                    .set("/identity/tenantId", SimulatedTenant.TENANT_ID);
        }
        put.keepOrSet("/properties/creationDate", put.resources().now().toString());
    }

    /** A set has room for a second credential, but the API has a name for one only. */
    private static void checkCredentials(Body body) {
        List<Body> credentials = body.objects(CREDENTIALS);
        if (credentials.size() != 1 || !credentials.get(0).is("/name", NAME)) {
            throw RegistryErrors.credentialsIncomplete(NAME);
        }
        for (String secret : SECRETS) {
            if (!isSecret(credentials.get(0).text("/" + secret))) {
                throw RegistryErrors.notASecret(secret);
            }
        }
    }

    private static boolean isSecret(String identifier) {
        try {
            URI uri = URI.create(identifier);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getPath().matches("/secrets/[a-zA-Z0-9-]{1,127}(/\\p{XDigit}{32})?/?");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A set that rules refer to is kept, as what they would read with is. */
    @Override
    public void delete(AzureResource resource, Resources resources) {
        resources.children(resource.id().parent(), CacheRuleBehaviour.TYPE).stream()
                .filter(rule -> rule.body()
                        .id(CacheRuleBehaviour.CREDENTIALS)
                        .filter(resource.id()::equals)
                        .isPresent())
                .findFirst()
                .ifPresent(rule -> {
                    throw RegistryErrors.credentialSetInUse(resource.id(), rule.id());
                });
    }

    /** All goes with the registry's group. */
    @Override
    public void deleteWithGroup(AzureResource resource, Resources outside) {}

    @Override
    public void show(AzureResource resource, Resources resources) {
        String principal = resource.body().text("/identity/principalId");
        for (Body credential : resource.body().objects(CREDENTIALS)) {
            List<String> secrets = SECRETS.stream()
                    .map(secret -> credential.text("/" + secret))
                    .toList();
            SecretAccess.problem(secrets, principal, resources)
                    .ifPresentOrElse(
                            problem -> credential
                                    .set("/credentialHealth/status", "Unhealthy")
                                    .set("/credentialHealth/errorCode", "KeyVaultAccessFailed")
                                    .set("/credentialHealth/errorMessage", problem),
                            () -> credential.set("/credentialHealth/status", "Healthy"));
        }
    }

    /** The upstream registry. */
    static String server(Body set) {
        return set.text(SERVER);
    }
}
