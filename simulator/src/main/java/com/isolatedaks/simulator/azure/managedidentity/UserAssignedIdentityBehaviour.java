package com.isolatedaks.simulator.azure.managedidentity;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.SimulatedTenant;
import com.isolatedaks.simulator.azure.StableGuid;

/**
 * Microsoft.ManagedIdentity/userAssignedIdentities. An identity can be deleted while it is in use, and its role assignments
 * stay behind (https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview).
 *
 * <p>Azure gives an identity that is made again new ids; here they are the same, so that a program's states can be compared.
 */
public final class UserAssignedIdentityBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = "Microsoft.ManagedIdentity/userAssignedIdentities";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void put(Put put) {
        put.body()
                .set("/properties/tenantId", SimulatedTenant.TENANT_ID)
                .set("/properties/principalId", StableGuid.of("principalId", put.id()))
                .set("/properties/clientId", StableGuid.of("clientId", put.id()));
    }

    /** The directory knows for a while that a principal has been there. */
    @Override
    public void removed(AzureResource resource, Resources resources) {
        resources.bury(resource);
    }
}
