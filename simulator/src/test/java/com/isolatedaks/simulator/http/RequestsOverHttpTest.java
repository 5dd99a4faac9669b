package com.isolatedaks.simulator.http;

import static com.isolatedaks.simulator.http.ServedAzure.GROUP;
import static com.isolatedaks.simulator.http.ServedAzure.GROUPS_VERSION;
import static com.isolatedaks.simulator.http.ServedAzure.IDENTITIES_VERSION;
import static com.isolatedaks.simulator.http.ServedAzure.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.http.ServedAzure.Reply;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsOverHttpTest extends OverHttp {
    private static final String IDENTITY = id("Microsoft.ManagedIdentity/userAssignedIdentities/identity");
    private static final String AT = "?api-version=" + IDENTITIES_VERSION;

    @Test
    void resourceIsPutReadPatchedAndDeleted() {
        Reply put = azure.send("PUT", IDENTITY + AT, "{'location': 'West Europe', 'tags': {'a': '1'}}");
        assertThat(put.status()).as(put.toString()).isEqualTo(201);

        Reply patch = azure.send("PATCH", IDENTITY + AT, "{'tags': {'b': '2'}}");
        assertThat(patch.status()).isEqualTo(200);

        Body read = azure.get(IDENTITY + AT).body();
        assertThat(read.text("/id")).isEqualTo(IDENTITY);
        assertThat(read.text("/location")).isEqualTo("westeurope");
        assertThat(read.names("/tags")).containsExactly("a", "b");

        assertThat(azure.send("DELETE", IDENTITY + AT, "").status()).isEqualTo(200);
        assertThat(azure.send("DELETE", IDENTITY + AT, "").status()).isEqualTo(204);
        assertThat(azure.get(IDENTITY + AT).code()).isEqualTo("ResourceNotFound");
    }

    @Test
    void namesAreDecodedAndCaseDoesNotMatter() {
        azure.put(IDENTITY, IDENTITIES_VERSION, "{'location': 'westeurope'}");

        Reply reply = azure.get(IDENTITY.toUpperCase().replace("RG", "r%67") + "?API-VERSION=" + IDENTITIES_VERSION);

        assertThat(reply.body().text("/id")).isEqualTo(IDENTITY);
    }

    @Test
    void slashBeforeAnIdIsTolerated() {
        azure.put(IDENTITY, IDENTITIES_VERSION, "{'location': 'westeurope'}");

        assertThat(azure.get("/" + IDENTITY + AT).status()).isEqualTo(200);
    }

    @Test
    void headTellsWhetherSomethingExists() {
        assertThat(azure.send("HEAD", GROUP + "?api-version=" + GROUPS_VERSION, "")
                        .status())
                .isEqualTo(204);
        assertThat(azure.send("HEAD", GROUP + "x?api-version=" + GROUPS_VERSION, "")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400, MissingApiVersionParameter",
        "?api-version=yesterday, 400, InvalidApiVersionParameter",
        "?api-version=2020-01-01, 400, NoRegisteredProviderFound",
        "?api-version=2024-11-30, 404, ResourceNotFound"
    })
    void apiVersionMustBeOneOfTheType(String query, int status, String code) {
        Reply reply = azure.get(IDENTITY + query);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void refusedApiVersionNamesThoseThatThereAre() {
        assertThat(azure.get(IDENTITY + "?api-version=2020-01-01").body().text("/error/message"))
                .contains("'2020-01-01'", "2023-01-31, 2024-11-30, 2025-05-31-preview");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"location\": ', application/json, 400, InvalidRequestContent",
        "'[]', application/json, 400, InvalidRequestContent",
        "'', application/json, 400, InvalidRequestContent",
        "'{}', text/plain, 415, UnsupportedMediaType"
    })
    void bodyMustBeAJsonObject(String body, String type, int status, String code) {
        Reply reply = azure.send(azure.builder("PUT", IDENTITY + AT, "")
                .header("Authorization", "Bearer any")
                .header("Content-Type", type)
                .method("PUT", java.net.http.HttpRequest.BodyPublishers.ofString(body)));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void nobodyIsAnsweredWithoutAToken() {
        Reply reply = azure.send(azure.builder("GET", IDENTITY + AT, ""));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("AuthenticationFailed");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer authorization_uri=\"" + azure.url() + "\"");
    }

    @Test
    void nobodyIsAnsweredWhoAsksForAnotherHost() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", URI.create(azure.url()).getPort())) {
            socket.getOutputStream()
                    .write(
                            "GET /subscriptions?api-version=2022-12-01 HTTP/1.1\r\nHost: rebound.example\r\nAuthorization: Bearer x\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 421 ").contains("MisdirectedRequest", "'rebound.example'");
        }
    }

    @Test
    void everyAnswerCanBeFoundAgain() {
        Reply reply = azure.send(azure.builder("GET", IDENTITY + AT, "")
                .header("Authorization", "Bearer any")
                .header("x-ms-correlation-request-id", "the-whole-deployment")
                .header("x-ms-client-request-id", "mine")
                .header("x-ms-return-client-request-id", "true"));

        assertThat(reply.header("x-ms-request-id")).hasSize(36);
        assertThat(reply.header("x-ms-correlation-request-id")).isEqualTo("the-whole-deployment");
        assertThat(reply.header("x-ms-routing-request-id")).startsWith("SIMULATED:20240901T080000Z:");
        assertThat(reply.header("x-ms-client-request-id")).isEqualTo("mine");
        assertThat(azure.get(IDENTITY + AT).header("x-ms-client-request-id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/subscriptions/a%2Fb", "/subscriptions/a%5Cb", "/subscriptions/a;b"})
    void pathIsWhatItLooksLike(String path) {
        assertThat(azure.get(path + "?api-version=2022-12-01").code()).isEqualTo("InvalidResourceUri");
    }
}
