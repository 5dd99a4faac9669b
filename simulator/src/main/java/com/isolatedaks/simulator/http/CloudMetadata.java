package com.isolatedaks.simulator.http;

import com.isolatedaks.isolation.catalogue.CloudSuffixes;
import com.isolatedaks.isolation.catalogue.Destinations;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.SimulatedTenant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code /metadata/endpoints}: where what is in this cloud. Clients that can be given a Resource Manager's address read the
 * rest here, as the az CLI does with ARM_CLOUD_METADATA_URL
 * (https://learn.microsoft.com/azure/azure-resource-manager/management/azure-services-resource-providers).
 */
final class CloudMetadata {
    static final String CLOUD = "SimulatedAzure";

    private static final String PATH = "/metadata/endpoints";
    /** Whose answer is a list of clouds. */
    private static final Set<String> LISTS = Set.of("2019-05-01", "2020-06-01");
    /** Whose answer is this cloud alone. */
    private static final String OBJECT = "2022-09-01";

    private CloudMetadata() {}

    /** The answer, if that is what is asked for. */
    static Optional<HttpAnswer> answer(HttpRequest request) {
        if (!request.path().equalsIgnoreCase(PATH) || !request.method().equals("GET")) {
            return Optional.empty();
        }
        String apiVersion = request.parameter("api-version");
        Body cloud = cloud(request.baseUrl());
        if (apiVersion.equals(OBJECT)) {
            return Optional.of(HttpAnswer.ok(cloud.json()));
        }
        if (!LISTS.contains(apiVersion)) {
            Set<String> supported = new TreeSet<>(LISTS);
            supported.add(OBJECT);
            throw HttpErrors.unsupportedMetadataVersion(apiVersion, String.join(", ", supported));
        }
        return Optional.of(
                HttpAnswer.ok(Body.empty().set("/clouds", List.of(cloud)).json().get("clouds")));
    }

    /** The suffixes are the public cloud's: so are the names of what is in the simulated one. */
    private static Body cloud(String url) {
        Body cloud = Body.empty()
                .set("/name", CLOUD)
                .set("/portal", url)
                .set("/resourceManager", url)
                .set("/authentication/loginEndpoint", url)
                .set("/authentication/audiences", List.of(url, Destinations.RESOURCE_MANAGER_URL + "/"))
                .set("/authentication/tenant", SimulatedTenant.TENANT_ID)
                .set("/authentication/identityProvider", "AAD")
                .set("/graph", url)
                .set("/graphAudience", url)
                .set("/microsoftGraphResourceId", url);
        CloudSuffixes.ofPublicCloud().forEach((name, suffix) -> cloud.set("/suffixes/" + name, suffix));
        return cloud;
    }
}
