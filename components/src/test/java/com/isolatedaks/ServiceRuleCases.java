package com.isolatedaks;

import static com.isolatedaks.testing.Services.VAULT;
import static com.isolatedaks.testing.Services.VAULT_ZONE;
import static com.isolatedaks.testing.Services.classes;
import static com.isolatedaks.testing.Services.files;
import static com.isolatedaks.testing.Services.links;
import static com.isolatedaks.testing.Services.service;
import static com.isolatedaks.testing.Services.shared;
import static com.isolatedaks.testing.Services.storage;
import static com.isolatedaks.testing.Services.vault;

import com.isolatedaks.engine.Azure;
import com.isolatedaks.enums.StorageProtocol;
import com.isolatedaks.enums.StorageProvisioning;
import com.isolatedaks.enums.StorageService;
import com.isolatedaks.enums.StorageSku;
import com.isolatedaks.inputs.StorageClassArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.privatelink.SharedRecords;
import com.isolatedaks.services.ServicePlan;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A case for every rule of private services, shared zones and storage classes. */
final class ServiceRuleCases {
    private ServiceRuleCases() {}

    static Stream<RuleCase> all() {
        return Stream.concat(ofServices(), ofStorage());
    }

    private static Stream<RuleCase> ofServices() {
        return Stream.of(
                RuleCase.of(
                        Rules.SHARED_ZONES,
                        "sharedZones.privateDnsZones",
                        links().sharedZones(shared("privatelink.azurecr.io")).virtualNetworks(Map.of()),
                        links().sharedZones(shared(VAULT_ZONE)).virtualNetworks(Map.of())),
                new RuleCase(
                        Rules.SHARED_RECORD,
                        "services.secrets",
                        recordOf("somebody-elses-endpoint"),
                        recordOf("services-secrets")),
                RuleCase.of(
                        Rules.PRIVATE_LINK_SERVICE,
                        "services.secrets.service",
                        links().services(Map.of("secrets", service("Keyvault", VAULT))),
                        links().services(Map.of("secrets", vault()))),
                RuleCase.of(
                        Rules.ONE_PRIVATE_ENDPOINT,
                        "services.second",
                        links().services(Map.of(
                                "first", storage("StorageFile", "a"), "second", storage("StorageFile", "A"))),
                        links().services(Map.of(
                                "first", storage("StorageFile", "a"), "second", storage("StorageBlob", "a")))));
    }

    private static Stream<RuleCase> ofStorage() {
        return Stream.of(
                RuleCase.of(
                        Rules.STORAGE_PROTOCOL,
                        "classes.files.skuName",
                        classes()
                                .classes(Map.of(
                                        "files",
                                        files().protocol(StorageProtocol.Nfs)
                                                .skuName(StorageSku.Standard_LRS)
                                                .build())),
                        classes()
                                .classes(Map.of(
                                        "files",
                                        files().protocol(StorageProtocol.Smb)
                                                .skuName(StorageSku.Standard_LRS)
                                                .build()))),
                RuleCase.of(
                        Rules.DRIVER_MADE_ZONE,
                        "classes.driver.provisioning",
                        classes().classes(Map.of("files", files().build(), "driver", ofDriver(StorageService.Files))),
                        classes().classes(Map.of("files", files().build(), "driver", ofDriver(StorageService.Blob)))));
    }

    private static StorageClassArgs ofDriver(StorageService service) {
        return StorageClassArgs.builder()
                .service(service)
                .provisioning(StorageProvisioning.DriverMade)
                .build();
    }

    /** What is said when the vault's record in the hub's zone was written by an endpoint. */
    private static Consumer<Problems> recordOf(String endpoint) {
        RecordingMocks azure = new RecordingMocks()
                .answering(
                        "azure-native:privatedns:getPrivateRecordSet",
                        Map.of(
                                "id",
                                "/subscriptions/s/resourceGroups/hub/providers/Microsoft.Network/privateDnsZones/"
                                        + VAULT_ZONE + "/A/secrets",
                                "metadata",
                                Map.of(
                                        "creator",
                                        "created by private endpoint " + endpoint + " with resource guid 1")));
        PrivateServiceLinksArgs args = links().sharedZones(shared(VAULT_ZONE)).build();
        return problems -> Deployed.run(azure, context -> SharedRecords.ask(
                        ServicePlan.claims(ServicePlan.all("services", args)), args.sharedZones(), Azure.of(null))
                .accept(problems));
    }
}
