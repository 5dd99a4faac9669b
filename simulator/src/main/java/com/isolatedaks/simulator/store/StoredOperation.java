package com.isolatedaks.simulator.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import javax.annotation.Nullable;

/**
 * A row of the table of long-running operations.
 *
 * @param id the GUID at the end of its URL
 * @param path the path of its URL
 * @param resourceId the resource that it works on
 * @param method the request that began it: PUT, PATCH or DELETE
 * @param locks keys of what nobody else may write while it runs
 * @param dueAt when it may be over, in this machine's time
 * @param started when it was accepted, in Azure's time
 * @param completesAt when Azure is done with it, in Azure's time
 * @param status InProgress, Succeeded, Failed or Canceled
 * @param error how it fails, or failed
 */
public record StoredOperation(
        String id,
        String path,
        String resourceId,
        String method,
        Set<String> locks,
        Instant dueAt,
        Instant started,
        Instant completesAt,
        String status,
        @Nullable ObjectNode error) {
    /** The status of an operation that is not over. */
    public static final String IN_PROGRESS = "InProgress";

    public StoredOperation {
        locks = Set.copyOf(locks);
    }

    public boolean isRunning() {
        return status.equals(IN_PROGRESS);
    }

    /** The operation with another end in Azure's time. */
    public StoredOperation completedAt(Instant end) {
        return new StoredOperation(id, path, resourceId, method, locks, dueAt, started, end, status, error);
    }

    /** The operation, over, with this outcome. */
    public StoredOperation ended(String outcome) {
        return new StoredOperation(id, path, resourceId, method, locks, dueAt, started, completesAt, outcome, error);
    }
}
