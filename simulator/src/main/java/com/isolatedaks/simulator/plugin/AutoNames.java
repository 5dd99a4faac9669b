package com.isolatedaks.simulator.plugin;

import com.isolatedaks.simulator.schema.ResourceType.AutoName;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/** Names for resources that a program does not name, the same for the same seed: the engine checks a resource in preview and update. */
final class AutoNames {
    private static final int SUFFIX_DIGITS = 8;

    private AutoNames() {}

    static String make(AutoName how, String logicalName, byte[] seed) {
        return switch (how) {
            case copy -> logicalName;
            case random ->
                logicalName
                        + HexFormat.of().formatHex(digest(logicalName, seed)).substring(0, SUFFIX_DIGITS);
            case uuid -> {
                ByteBuffer bytes = ByteBuffer.wrap(digest("", seed));
                yield new UUID(bytes.getLong(), bytes.getLong()).toString();
            }
        };
    }

    private static byte[] digest(String salt, byte[] seed) {
        byte[] material = seed;
        if (seed.length == 0) {
            material = new byte[32];
            new SecureRandom().nextBytes(material);
        }
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(material);
            return sha256.digest(salt.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every java platform has SHA-256", e);
        }
    }
}
