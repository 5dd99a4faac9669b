package com.isolatedaks.simulator.azure;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** GUIDs that depend only on what they are for, so that the same program gets the same ones each time. */
public final class StableGuid {
    private StableGuid() {}

    /** The GUID for a purpose ({@code principalId}) and what it belongs to, whose case does not matter. */
    public static String of(String purpose, Object subject) {
        String text = purpose + "|" + subject.toString().toLowerCase(Locale.ROOT);
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Whether a text is a GUID as Azure writes them. */
    public static boolean isGuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }
}
