package com.isolatedaks.simulator.azure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tokens in the form of a JSON Web Token that nobody has signed: no service can take one for real. */
public final class UnsignedToken {
    private UnsignedToken() {}

    /** A token for the caller of the simulated Azure, for an audience. */
    public static String of(String audience) {
        return of(claims(audience).json());
    }

    /** What such a token says. */
    public static Body claims(String audience) {
        return Body.empty()
                .set("/aud", audience)
                .set("/iss", "simulated-azure")
                .set("/oid", SimulatedTenant.CALLER_OBJECT_ID)
                .set("/tid", SimulatedTenant.TENANT_ID);
    }

    /** A token with these claims. */
    public static String of(ObjectNode claims) {
        return base64("{\"alg\":\"none\"}") + "." + base64(claims.toString()) + ".";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
