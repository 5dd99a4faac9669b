package com.isolatedaks.cluster;

import com.pulumi.azurenative.managedidentity.UserAssignedIdentity;
import com.pulumi.core.Output;

/**
 * A user-assigned identity.
 *
 * @param id its resource id
 * @param principalId whom roles are granted to
 * @param clientId what workloads sign in as; only nodes need it
 * @param isBrought whether it was there before the cluster, and with it perhaps its roles
 */
record IdentityIds(Output<String> id, Output<String> principalId, Output<String> clientId, boolean isBrought) {

    static IdentityIds of(UserAssignedIdentity made) {
        return new IdentityIds(made.id(), made.principalId(), made.clientId(), false);
    }
}
