package com.isolatedaks.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.http.ServedAzure.Reply;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest extends OverHttp {
    private static final String TENANT = "/11111111-1111-1111-1111-111111111111";

    private Reply token(String form) {
        return azure.send(azure.builder("POST", TENANT + "/oauth2/v2.0/token", "")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method("POST", java.net.http.HttpRequest.BodyPublishers.ofString(form)));
    }

    @Test
    void servicePrincipalGetsATokenThatNobodyHasSigned() {
        Reply reply = token(
                "grant_type=client_credentials&client_id=me&client_secret=any&scope=https%3A%2F%2Flocalhost%2F.default");

        assertThat(reply.body().text("/token_type")).isEqualTo("Bearer");
        String[] parts = reply.body().text("/access_token").split("\\.", -1);
        String claims = new String(java.util.Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertThat(claims)
                .contains("\"aud\":\"https://localhost\"", "\"appid\":\"me\"")
                .doesNotContain("any");
        assertThat(parts[2]).as("signature").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=password&client_id=me, unsupported_grant_type",
        "grant_type=client_credentials&client_id=me, invalid_client"
    })
    void othersAreRefused(String form, String error) {
        Reply reply = token(form);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().text("/error")).isEqualTo(error);
    }

    @Test
    void directoryIsDiscoveredHere() {
        Body configuration = azure.send(azure.builder("GET", TENANT + "/v2.0/.well-known/openid-configuration", ""))
                .body();
        Body instance = azure.send(azure.builder("GET", "/common/discovery/instance", ""))
                .body();

        assertThat(configuration.text("/token_endpoint")).isEqualTo(azure.url() + TENANT + "/oauth2/v2.0/token");
        assertThat(configuration.text("/issuer")).isEqualTo(azure.url() + TENANT + "/v2.0");
        assertThat(instance.text("/tenant_discovery_endpoint")).startsWith(azure.url());
        assertThat(azure.send(azure.builder("GET", TENANT + "/discovery/v2.0/keys", ""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void endpointsOfTheCloudAreItself() {
        Reply one = azure.send(azure.builder("GET", "/metadata/endpoints?api-version=2022-09-01", ""));
        Reply list = azure.send(azure.builder("GET", "/metadata/endpoints?api-version=2019-05-01", ""));
        Reply none = azure.send(azure.builder("GET", "/metadata/endpoints?api-version=2010-01-01", ""));

        assertThat(one.body().text("/resourceManager")).isEqualTo(azure.url());
        assertThat(one.body().text("/authentication/loginEndpoint")).isEqualTo(azure.url());
        assertThat(list.toString()).startsWith("200 [{");
        assertThat(none.code()).isEqualTo("InvalidApiVersionParameter");
    }
}
