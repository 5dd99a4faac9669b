package com.isolatedaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isolatedaks.isolation.rule.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {
    private static final PrivateImages IMAGES = PrivateImages.of(
            Map.of("docker.io/library/*", "my.azurecr.io/docker/*", "quay.io/*", "my.azurecr.io/quay/*"));

    @Test
    void onlyImagesChange() {
        assertThat(IMAGES.manifests(
                        """
                        # Two documents, an anchor, all kinds of quotes.
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: web, annotations: {note: "image: nginx"}}   # stays
                        spec:
                          template:
                            spec:
                              initContainers:
                              - {name: init, image: 'busybox:1.37'}
                              containers:
                              - name: web
                                image: &web "nginx:1.29"  # the server
                                env: [{name: image, value: nginx}]
                              - name: same
                                image: *web
                              - name: folded
                                image: >-
                                  quay.io/org/app:2
                              - name: 日本𝒳
                                image: !!str quay.io/org/日本
                              - name: later
                                image: ""
                              volumes:
                              - name: model
                                image: {reference: quay.io/models/small:1, pullPolicy: IfNotPresent}
                              - name: plain
                                emptyDir: {}
                        ---
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: text}
                        data:
                          pod: |
                            containers: [{image: nginx}]
                        image: nginx
                        """
                                .replace("quay.io/org/日本", "quay.io/org/nihon")))
                .isEqualTo(
                        """
                        # Two documents, an anchor, all kinds of quotes.
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: web, annotations: {note: "image: nginx"}}   # stays
                        spec:
                          template:
                            spec:
                              initContainers:
                              - {name: init, image: 'my.azurecr.io/docker/busybox:1.37'}
                              containers:
                              - name: web
                                image: &web "my.azurecr.io/docker/nginx:1.29"  # the server
                                env: [{name: image, value: nginx}]
                              - name: same
                                image: *web
                              - name: folded
                                image: my.azurecr.io/quay/org/app:2
                              - name: 日本𝒳
                                image: !!str my.azurecr.io/quay/org/nihon
                              - name: later
                                image: ""
                              volumes:
                              - name: model
                                image: {reference: my.azurecr.io/quay/models/small:1, pullPolicy: IfNotPresent}
                              - name: plain
                                emptyDir: {}
                        ---
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: text}
                        data:
                          pod: |
                            containers: [{image: nginx}]
                        image: nginx
                        """);
    }

    /** Where the kinds of Kubernetes, and those of others, keep the description of a pod. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{kind: Pod, spec: %s}",
                "{kind: PodTemplate, template: {spec: %s}}",
                "{kind: Deployment, spec: {template: {spec: %s}}}",
                "{kind: StatefulSet, spec: {template: {spec: %s}}}",
                "{kind: DaemonSet, spec: {template: {spec: %s}}}",
                "{kind: ReplicaSet, spec: {template: {spec: %s}}}",
                "{kind: ReplicationController, spec: {template: {spec: %s}}}",
                "{kind: Job, spec: {template: {spec: %s}}}",
                "{kind: CronJob, spec: {jobTemplate: {spec: {template: {spec: %s}}}}}",
                "{kind: Rollout, spec: {template: {spec: %s}}}",
                "{kind: List, items: [{kind: Pod, spec: %s}]}",
                "[{kind: Pod, spec: %s}]"
            })
    void aPodIsFoundWhereverItIsDescribed(String manifest) {
        String pod =
                "{containers: [{image: %1$s}], initContainers: [{image: %1$s}], ephemeralContainers: [{image: %1$s}],"
                        + " volumes: [{name: v, image: {reference: %1$s}}]}";

        assertThat(IMAGES.manifests(manifest.formatted(pod.formatted("nginx"))))
                .isEqualTo(manifest.formatted(pod.formatted("my.azurecr.io/docker/nginx")));
    }

    @Test
    void allImagesThatAreNotInTheRegistryAreNamedAtOnce() {
        assertThatThrownBy(
                        () -> IMAGES.manifests(
                                """
                                {kind: CronJob, metadata: {name: nightly}, spec: {jobTemplate: {spec: {template: {spec: {containers: [{image: nginx}, {image: ghcr.io/org/a}]}}}}}}
                                ---
                                {kind: List, items: [{kind: Pod, metadata: {name: one}, spec: {initContainers: [{image: 'ghcr.io/org/b:1'}]}}, {kind: Pod, metadata: {generateName: two-}, spec: {containers: [{image: "{{ image }}"}]}}]}
                                ---
                                {spec: {containers: [{}], volumes: [{image: {reference: gcr.io/org/c}}]}}
                                """))
                .isInstanceOfSatisfying(InvalidInputsException.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::path)
                        .containsExactly(
                                "CronJob/nightly: spec.jobTemplate.spec.template.spec.containers[1].image",
                                "Pod/one: spec.initContainers[0].image",
                                "Pod in List in document 2: items[1]: spec.containers[0].image",
                                "document 3: spec.volumes[0].image.reference"));
    }

    @Test
    void whatIsNoYamlIsAProblemOfItsLine() {
        assertThatThrownBy(() -> IMAGES.manifests("kind: Pod\nspec: {containers: [\n"))
                .isInstanceOf(InvalidInputsException.class)
                .hasMessageStartingWith("images: invalid inputs\n  line 3: not YAML: ");
    }

    @Test
    void aCharacterThatYamlDoesNotHaveIsAProblem() {
        assertThatThrownBy(() -> IMAGES.manifests("kind: Pod\nnote: \u0007\n"))
                .isInstanceOf(InvalidInputsException.class)
                .hasMessageStartingWith("images: invalid inputs\n  manifests: not YAML: ");
    }

    @Test
    void aManifestMayBeLargeAndHaveLineEndsOfWindows() {
        String comments = "# all about it\r\n".repeat(300_000);
        String pod = comments
                + "---\r\nkind: Pod\r\nspec:\r\n  containers:\r\n  - image: nginx\r\n  - image: quay.io/org/app\r\n";

        assertThat(IMAGES.manifests(pod))
                .isEqualTo(pod.replace("nginx", "my.azurecr.io/docker/nginx")
                        .replace("quay.io/org", "my.azurecr.io/quay/org"));
    }
}
