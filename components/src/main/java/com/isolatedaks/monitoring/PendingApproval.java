package com.isolatedaks.monitoring;

import java.util.Optional;

/**
 * The approval of a managed private endpoint. The name of the connection that it asks for is known to Azure alone, and only
 * the owner of the target may approve it, so that it is left to be done.
 */
final class PendingApproval {
    private PendingApproval() {}

    /** What has to be done, unless it is. */
    static Optional<String> of(String status, String targetId) {
        return status.equalsIgnoreCase("Approved")
                ? Optional.empty()
                : Optional.of(
                        ("approve Grafana's connection to %1$s: az network private-endpoint-connection list --id %1$s"
                                        + " --query \"[?properties.privateLinkServiceConnectionState.status=='Pending'].id\" -o tsv"
                                        + " | xargs -n1 az network private-endpoint-connection approve --description Grafana --id")
                                .formatted(targetId));
    }
}
