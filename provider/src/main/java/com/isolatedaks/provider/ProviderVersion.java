package com.isolatedaks.provider;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The version that the plugin was built as, and that the schema has. Maven's word for what is not released yet is left out:
 * to the engine it is older than the release, and so too old for the SDKs.
 */
final class ProviderVersion {
    private ProviderVersion() {}

    static String get() {
        Properties properties = new Properties();
        try (InputStream in = ProviderVersion.class.getResourceAsStream("plugin.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read plugin.properties", e);
        }
        return properties.getProperty("version").replace("-SNAPSHOT", "");
    }
}
