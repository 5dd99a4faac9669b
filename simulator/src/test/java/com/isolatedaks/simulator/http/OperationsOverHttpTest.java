package com.isolatedaks.simulator.http;

import static com.isolatedaks.simulator.http.ServedAzure.SUBSCRIPTION;
import static com.isolatedaks.simulator.http.ServedAzure.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.http.ServedAzure.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationsOverHttpTest extends OverHttp {
    private static final String REGISTRY = id("Microsoft.ContainerRegistry/registries/contosoreg");
    private static final String AT = "?api-version=2023-01-01-preview";

    private Reply create() {
        Reply put = azure.send(
                "PUT",
                REGISTRY + AT,
                "{'location': 'westeurope', 'sku': {'name': 'Premium'}, 'properties': {'publicNetworkAccess': 'Disabled'}}");
        assertThat(put.status()).as(put.toString()).isEqualTo(201);
        return put;
    }

    @Test
    void acceptedPutIsFollowedAtItsOperationUrl() {
        Reply put = create();
        String operation = put.header("Azure-AsyncOperation");
        assertThat(operation).startsWith(azure.url() + "/subscriptions/").contains("?api-version=");
        assertThat(put.body().text("/properties/provisioningState")).isEqualTo("Creating");

        Reply running = azure.get(operation);
        assertThat(running.body().text("/status")).isEqualTo("InProgress");

        azure.clock().advance(Duration.ofMinutes(2));
        Reply over = azure.get(operation);
        assertThat(over.body().text("/status")).isEqualTo("Succeeded");
        assertThat(over.header("Retry-After")).isEmpty();
        assertThat(azure.get(REGISTRY + AT).body().text("/properties/provisioningState"))
                .isEqualTo("Succeeded");
    }

    @Test
    void waitsAreGivenInRealSecondsAndNothingElse() {
        Reply put = create();

        assertThat(Integer.parseInt(put.header("Retry-After"))).isBetween(1, 30);
        assertThat(put.response().headers().map().keySet()).noneMatch(name -> name.startsWith("x-simulated"));
    }

    @Test
    void acceptedDeleteIsFollowedAtItsLocation() {
        create();
        azure.clock().advance(Duration.ofMinutes(2));
        azure.get(REGISTRY + AT);

        Reply delete = azure.send("DELETE", REGISTRY + AT, "");

        assertThat(delete.status()).isEqualTo(202);
        String location = delete.header("Location");
        assertThat(location).startsWith(azure.url()).contains("/operationresults/");
        assertThat(azure.get(location).status()).isEqualTo(202);
        azure.clock().advance(Duration.ofMinutes(2));
        assertThat(azure.get(location).status()).isEqualTo(204);
        assertThat(azure.get(REGISTRY + AT).status()).isEqualTo(404);
    }

    @Test
    void operationThatNobodyBeganIsNotThere() {
        create();

        Reply reply = azure.get(SUBSCRIPTION
                + "/providers/Microsoft.ContainerRegistry/locations/westeurope/operations/1b4e28ba-2fa1-11d2-883f-0016d3cca427"
                + AT);

        assertThat(reply.status()).isEqualTo(404);
    }

    @Test
    void passwordsOfTheRegistryAreRefusedWhileTheAdminUserIsOff() {
        create();

        Reply reply = azure.send("POST", REGISTRY + "/listCredentials" + AT, "");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("UnAuthorizedForCredentialOperations");
    }

    @ParameterizedTest
    @CsvSource({"contosoreg, false, AlreadyExists", "no-dashes, false, Invalid", "another, true, ''"})
    void namesOfRegistriesCanBeCheckedBefore(String name, boolean isAvailable, String reason) {
        create();

        Reply reply = azure.send(
                "POST",
                SUBSCRIPTION + "/providers/Microsoft.ContainerRegistry/checkNameAvailability" + AT,
                "{'name': '" + name + "', 'type': 'Microsoft.ContainerRegistry/registries'}");

        assertThat(reply.body().isTrue("/nameAvailable")).isEqualTo(isAvailable);
        assertThat(reply.body().text("/reason")).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "Microsoft.KeyVault/vaults, contoso-kv, true, ''",
        "Microsoft.KeyVault/vaults, 1-kv, false, AccountNameInvalid",
        "Microsoft.Storage/storageAccounts, contosofiles, true, ''",
        "Microsoft.Storage/storageAccounts, contoso-files, false, AccountNameInvalid"
    })
    void namesOfVaultsAndAccountsCanBeCheckedToo(String type, String name, boolean isAvailable, String reason) {
        Reply reply = azure.send(
                "POST",
                SUBSCRIPTION + "/providers/" + type.substring(0, type.indexOf('/')) + "/checkNameAvailability" + AT,
                "{'name': '" + name + "', 'type': '" + type + "'}");

        assertThat(reply.body().isTrue("/nameAvailable")).isEqualTo(isAvailable);
        assertThat(reply.body().text("/reason")).isEqualTo(reason);
    }

    @Test
    void unknownActionIsRefusedByName() {
        create();

        assertThat(azure.send("POST", REGISTRY + "/importImage" + AT, "{}")
                        .body()
                        .text("/error/message"))
                .contains("importImage");
    }
}
