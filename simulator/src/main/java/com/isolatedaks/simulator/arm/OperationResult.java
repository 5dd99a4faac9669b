package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.store.StoredOperation;
import java.util.Map;
import java.util.Optional;

/**
 * What stands at the {@code Location} of an accepted request: 202 while the operation goes on, then what the request would
 * have been answered if it had taken no time
 * (https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations).
 */
final class OperationResult {
    private static final String OPERATIONS = "/operations/";
    private static final String RESULTS = "/operationresults/";

    /** What Azure answers for a failed operation depends on the failure; the simulated one keeps only its body. */
    private static final int FAILED = 409;

    private OperationResult() {}

    /** The path of the result of an operation. */
    static String pathOf(StoredOperation operation) {
        return operation.path().replace(OPERATIONS, RESULTS);
    }

    /** The path of the operation whose result a path may be; any other path stays as it is. */
    static String operationPath(String path) {
        return path.replaceFirst("(?i)" + RESULTS, OPERATIONS);
    }

    static ArmResponse answer(StoredOperation operation, Operations operations, Answers answers, ArmSettings settings) {
        if (operation.isRunning()) {
            return new ArmResponse(202, RetryAfter.of(operation, operations.clock(), settings), null);
        }
        if (operation.error() != null) {
            return new ArmResponse(FAILED, Map.of(), ArmErrors.body(operation.error()));
        }
        boolean isDelete = operation.method().equals("DELETE");
        StoredResources resources = operations.resources();
        Optional<AzureResource> resource = resources.find(ResourceId.of(operation.resourceId()));
        boolean succeeded = operation.status().equals(ProvisioningState.Succeeded.name());
        return isDelete || !succeeded || resource.isEmpty()
                ? new ArmResponse(204, Map.of(), null)
                : Answers.ok(answers.show(resource.get(), resources));
    }
}
