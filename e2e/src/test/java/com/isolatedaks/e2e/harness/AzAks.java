package com.isolatedaks.e2e.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What {@code az aks} does to a cluster behind the engine's back, in the requests that it sends.
 *
 * @param workspace whose Azure it is
 * @param clusterId resource id of the cluster
 */
public record AzAks(Workspace workspace, String clusterId) {
    private static final String API_VERSION = "?api-version=2025-09-01";

    /** {@code az aks update}: reads the cluster, changes it and puts it back. */
    public ObjectNode update(Consumer<ObjectNode> change) {
        ObjectNode cluster = (ObjectNode) Json.parse(workspace
                .simulate("rest", "get", clusterId + API_VERSION)
                .succeeded()
                .stdout());
        change.accept(cluster.withObject("/properties"));
        try {
            Path body = Files.writeString(workspace.folder().resolve("body.json"), cluster.toString());
            return (ObjectNode) Json.parse(workspace
                    .simulate("rest", "put", clusterId + API_VERSION, "--body", body.toString())
                    .succeeded()
                    .stdout());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code az aks nodepool upgrade --node-image-only}, which waits. */
    public void reimage(String pool) {
        workspace
                .simulate("rest", "post", clusterId + "/agentPools/" + pool + "/upgradeNodeImageVersion" + API_VERSION)
                .succeeded();
    }
}
