package com.isolatedaks.simulator.azure;

/** Who calls the simulated Azure, and where. Any other subscription id is accepted too. */
public final class SimulatedTenant {
    public static final String SUBSCRIPTION_ID = "00000000-0000-0000-0000-000000000000";
    public static final String TENANT_ID = "11111111-1111-1111-1111-111111111111";
    /** The application that the caller signs in with. */
    public static final String CALLER_CLIENT_ID = "22222222-2222-2222-2222-222222222222";
    /** The caller's principal in the tenant. */
    public static final String CALLER_OBJECT_ID = "33333333-3333-3333-3333-333333333333";

    private SimulatedTenant() {}
}
