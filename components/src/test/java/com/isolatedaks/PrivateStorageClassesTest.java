package com.isolatedaks;

import static com.isolatedaks.testing.Services.BLOB_ZONE;
import static com.isolatedaks.testing.Services.FILE_ZONE;
import static com.isolatedaks.testing.Services.blobs;
import static com.isolatedaks.testing.Services.classes;
import static com.isolatedaks.testing.Services.files;
import static com.isolatedaks.testing.Services.shared;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.enums.StorageProtocol;
import com.isolatedaks.enums.StorageProvisioning;
import com.isolatedaks.enums.StorageService;
import com.isolatedaks.inputs.StorageClassArgs;
import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.storage.AppliedClass;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.ResourceArgs;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PrivateStorageClassesTest {

    @Test
    void anAccountWithItsEndpointItsNameAndTheDriversRight() {
        assertThat(deploy(classes()).graph())
                .containsExactly(
                        "authorization:RoleAssignment storage-account-contributor-files",
                        "index:PrivateStorageClasses storage",
                        "network:PrivateDnsZoneGroup storage-zone-group-files",
                        "network:PrivateEndpoint storage-endpoint-files",
                        "privatedns:PrivateZone storage-zone-" + FILE_ZONE,
                        "privatedns:VirtualNetworkLink storage-zone-link-" + FILE_ZONE + "-nodes",
                        "storage:StorageAccount storage-account-files");
    }

    @Test
    void nothingLeadsToAnAccountButItsEndpoint() {
        assertThat(deploy(classes()).named("storage-account-files").inputs())
                .containsEntry("accountName", "filesaccount")
                .containsEntry("kind", "FileStorage")
                .containsEntry("publicNetworkAccess", "Disabled")
                .containsEntry("networkRuleSet", Map.of("bypass", "None", "defaultAction", "Deny"))
                .containsEntry("enableHttpsTrafficOnly", true)
                .containsEntry("allowSharedKeyAccess", true)
                .containsEntry("allowBlobPublicAccess", false)
                .containsEntry("minimumTlsVersion", "TLS1_2");
    }

    @Test
    void nfsNeedsNoKeyAndSpeaksNoHttps() {
        assertThat(deploy(classes()
                                .classes(Map.of(
                                        "blobs",
                                        blobs().protocol(StorageProtocol.Nfs).build())))
                        .named("storage-account-blobs")
                        .inputs())
                .containsEntry("kind", "BlockBlobStorage")
                .containsEntry("isHnsEnabled", true)
                .containsEntry("enableNfsV3", true)
                .containsEntry("enableHttpsTrafficOnly", false)
                .containsEntry("allowSharedKeyAccess", false);
    }

    @Test
    void theManifestNamesAccountServerAndTheOneSubnet() {
        assertThat(manifest(classes()
                        .classes(Map.of(
                                "files",
                                files().mountOptions("nosharesock", "actimeo=30")
                                        .build()))))
                .isEqualTo(
                        """
                        apiVersion: storage.k8s.io/v1
                        kind: StorageClass
                        metadata:
                          name: files
                        provisioner: file.csi.azure.com
                        parameters:
                          skuName: Premium_LRS
                          protocol: smb
                          resourceGroup: group
                          storageAccount: filesaccount
                          server: filesaccount.privatelink.file.core.windows.net
                          networkEndpointType: privateEndpoint
                          vnetResourceGroup: "n"
                          vnetName: net
                          subnetName: endpoints
                        reclaimPolicy: Delete
                        volumeBindingMode: Immediate
                        allowVolumeExpansion: true
                        mountOptions:
                        - nosharesock
                        - actimeo=30
                        """);
    }

    @Test
    void aDriverThatMakesAccountsHasTheRightsForIt() {
        PrivateStorageClassesArgs.Builder args = classes().classes(Map.of("blobs", ofDriver()));

        assertThat(deploy(args).graph())
                .containsExactly(
                        "authorization:RoleAssignment storage-network-group-contributor",
                        "authorization:RoleAssignment storage-storage-group-contributor",
                        "authorization:RoleAssignment storage-zone-group-contributor",
                        "index:PrivateStorageClasses storage");
        assertThat(deploy(args).named("storage-network-group-contributor").inputs())
                .containsEntry("scope", "/subscriptions/s/resourceGroups/n")
                .containsEntry("principalId", "principal");
        assertThat(manifest(args))
                .contains("provisioner: blob.csi.azure.com", "protocol: fuse2", "networkEndpointType: privateEndpoint")
                .doesNotContain("storageAccount", "server");
    }

    @Test
    void severalClassesAreOneManifest() {
        assertThat(manifest(classes().classes(Map.of("files", files().build(), "blobs", blobs().build()))))
                .startsWith("apiVersion")
                .containsOnlyOnce("---\n")
                .contains("server: blobsaccount." + BLOB_ZONE, "server: filesaccount." + FILE_ZONE);
    }

    @Test
    void aKubernetesProviderGetsTheClasses() {
        RecordingMocks mocks = Deployed.run(new RecordingMocks(), context -> {
            var cluster = new Kubernetes();
            new PrivateStorageClasses(
                    "storage",
                    classes().build(),
                    ComponentResourceOptions.builder().providers(cluster).build());
        });

        assertThat(mocks.named("storage-class-files").type()).isEqualTo("kubernetes:storage.k8s.io/v1:StorageClass");
        assertThat(mocks.named("storage-class-files").inputs())
                .containsEntry("provisioner", "file.csi.azure.com")
                .containsEntry("metadata", Map.of("name", "files"))
                .containsEntry("apiVersion", "storage.k8s.io/v1");
        assertThat(AppliedClass.isWanted(null)).isFalse();
    }

    @Test
    void allThatIsWrongIsReportedAtOnce() {
        Problems problems = new Problems();

        PrivateStorageClasses.check(
                "storage",
                classes()
                        .virtualNetworks(Map.of())
                        .classes(Map.of(
                                "Files", files().build(),
                                "fused",
                                        files().protocol(StorageProtocol.Fuse)
                                                .accountName("x")
                                                .build(),
                                "nameless",
                                        StorageClassArgs.builder()
                                                .service(StorageService.Files)
                                                .build(),
                                "same", files().build()))
                        .build(),
                problems);

        assertThat(problems.all())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "classes.Files",
                        "classes.fused.protocol",
                        "classes.fused.accountName",
                        "classes.nameless.accountName",
                        "classes.same.accountName",
                        "virtualNetworks");
    }

    @Test
    void driversMakeNoZoneThatTheHubHas() {
        Problems problems = new Problems();

        PrivateStorageClasses.check(
                "storage",
                classes()
                        .sharedZones(shared(BLOB_ZONE))
                        .classes(Map.of("blobs", ofDriver()))
                        .build(),
                problems);

        assertThat(problems.all()).extracting(Problem::path).containsExactly("classes.blobs.provisioning");
    }

    private static StorageClassArgs ofDriver() {
        return StorageClassArgs.builder()
                .service(StorageService.Blob)
                .provisioning(StorageProvisioning.DriverMade)
                .build();
    }

    private static RecordingMocks deploy(PrivateStorageClassesArgs.Builder args) {
        return Deployed.run(new RecordingMocks(), context -> new PrivateStorageClasses("storage", args.build()));
    }

    private static String manifest(PrivateStorageClassesArgs.Builder args) {
        var manifest = new AtomicReference<String>();
        Deployed.run(
                new RecordingMocks(),
                context -> context.export(
                        "manifest",
                        new PrivateStorageClasses("storage", args.build())
                                .manifest()
                                .applyValue(text -> {
                                    manifest.set(text);
                                    return text;
                                })));
        return manifest.get();
    }

    /** A provider of another package. */
    private static final class Kubernetes extends ProviderResource {
        Kubernetes() {
            super("kubernetes", "cluster", ResourceArgs.Empty, null);
        }
    }
}
