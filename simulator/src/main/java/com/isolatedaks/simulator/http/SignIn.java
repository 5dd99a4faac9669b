package com.isolatedaks.simulator.http;

import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.SimulatedTenant;
import com.isolatedaks.simulator.azure.UnsignedToken;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of Microsoft Entra ID as a service principal needs to sign in with a secret
 * (https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow). Any secret is the right one; what
 * is issued is an unsigned token that opens nothing but this server. Nothing that is sent here is kept or printed.
 */
final class SignIn {
    private static final String TENANT = "/(?<tenant>[^/]+)";
    private static final Pattern TOKEN = Pattern.compile(TENANT + "/oauth2/(v2.0/)?token", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONFIGURATION =
            Pattern.compile(TENANT + "/(v2.0/)?\\.well-known/openid-configuration", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEYS = Pattern.compile(TENANT + "/discovery/(v2.0/)?keys", Pattern.CASE_INSENSITIVE);
    private static final Pattern INSTANCE = Pattern.compile(TENANT + "/discovery/instance", Pattern.CASE_INSENSITIVE);
    private static final int LIFETIME_SECONDS = 3600;
    private static final String DEFAULT_SCOPE = "/.default";

    private final InstantSource clock;

    SignIn(InstantSource clock) {
        this.clock = clock;
    }

    /** The answer, if the path is one of the directory's. */
    Optional<HttpAnswer> answer(HttpRequest request) {
        Matcher token = TOKEN.matcher(request.path());
        if (token.matches() && request.method().equals("POST")) {
            return Optional.of(token(request, tenant(token)));
        }
        if (!request.method().equals("GET")) {
            return Optional.empty();
        }
        Matcher configuration = CONFIGURATION.matcher(request.path());
        if (configuration.matches()) {
            return Optional.of(HttpAnswer.ok(
                    configuration(request.baseUrl(), tenant(configuration)).json()));
        }
        if (KEYS.matcher(request.path()).matches()) {
            return Optional.of(
                    HttpAnswer.ok(Body.empty().set("/keys", List.of()).json()));
        }
        return INSTANCE.matcher(request.path()).matches()
                ? Optional.of(HttpAnswer.ok(instance(request).json()))
                : Optional.empty();
    }

    private static String tenant(Matcher path) {
        String tenant = path.group("tenant");
        return tenant.equalsIgnoreCase("common") || tenant.equalsIgnoreCase("organizations")
                ? SimulatedTenant.TENANT_ID
                : tenant;
    }

    private HttpAnswer token(HttpRequest request, String tenant) {
        Map<String, String> form = form(request.body());
        if (!form.getOrDefault("grant_type", "").equals("client_credentials")) {
            return refused(
                    "unsupported_grant_type", "expected client_credentials: only service principals sign in here");
        }
        if (!form.containsKey("client_id") || !form.containsKey("client_secret")) {
            return refused("invalid_client", "expected client_id and client_secret; any values will do");
        }
        String scope = form.getOrDefault("scope", form.getOrDefault("resource", ""));
        String audience =
                scope.endsWith(DEFAULT_SCOPE) ? scope.substring(0, scope.length() - DEFAULT_SCOPE.length()) : scope;
        long now = clock.instant().getEpochSecond();
        Body claims = UnsignedToken.claims(audience)
                .set("/iss", issuer(request.baseUrl(), tenant))
                .set("/tid", tenant)
                .set("/appid", form.get("client_id"))
                .set("/idtyp", "app")
                .set("/iat", now)
                .set("/nbf", now)
                .set("/exp", now + LIFETIME_SECONDS);
        return HttpAnswer.ok(Body.empty()
                .set("/token_type", "Bearer")
                .set("/expires_in", LIFETIME_SECONDS)
                .set("/ext_expires_in", LIFETIME_SECONDS)
                .set("/access_token", UnsignedToken.of(claims.json()))
                .json());
    }

    private static HttpAnswer refused(String error, String description) {
        return new HttpAnswer(
                400,
                Map.of(),
                Body.empty()
                        .set("/error", error)
                        .set("/error_description", description)
                        .json());
    }

    private static String issuer(String baseUrl, String tenant) {
        return baseUrl + "/" + tenant + "/v2.0";
    }

    private static Body configuration(String baseUrl, String tenant) {
        String tenantUrl = baseUrl + "/" + tenant;
        return Body.empty()
                .set("/issuer", issuer(baseUrl, tenant))
                .set("/token_endpoint", tenantUrl + "/oauth2/v2.0/token")
                .set("/authorization_endpoint", tenantUrl + "/oauth2/v2.0/authorize")
                .set("/jwks_uri", tenantUrl + "/discovery/v2.0/keys")
                .set("/token_endpoint_auth_methods_supported", List.of("client_secret_post"))
                .set("/response_types_supported", List.of("token"))
                .set("/subject_types_supported", List.of("pairwise"))
                .set("/id_token_signing_alg_values_supported", List.of("none"))
                .set("/tenant_region_scope", "EU")
                .set("/cloud_instance_name", baseUrl.substring(baseUrl.indexOf("//") + 2));
    }

    private static Body instance(HttpRequest request) {
        String host = request.baseUrl().substring(request.baseUrl().indexOf("//") + 2);
        Body metadata = Body.empty()
                .set("/preferred_network", host)
                .set("/preferred_cache", host)
                .set("/aliases", List.of(host));
        return Body.empty()
                .set(
                        "/tenant_discovery_endpoint",
                        issuer(request.baseUrl(), SimulatedTenant.TENANT_ID) + "/.well-known/openid-configuration")
                .set("/api-version", "1.1")
                .set("/metadata", List.of(metadata));
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return form;
    }
}
