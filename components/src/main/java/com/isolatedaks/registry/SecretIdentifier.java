package com.isolatedaks.registry;

import com.isolatedaks.isolation.catalogue.Destinations;
import com.isolatedaks.isolation.catalogue.Placeholders;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identifier of a secret in Key Vault, with a version or without.
 *
 * @param vault the vault's name
 * @param name the secret's name
 * @see <a href="https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates">Object identifiers</a>
 */
record SecretIdentifier(String vault, String name) {

    /** Reads an identifier as those of vaults in the cloud of a region are. */
    static Optional<SecretIdentifier> parse(String text, String region) {
        Matcher matcher = Pattern.compile("https://(?<vault>[a-zA-Z0-9-]{3,24})" + Pattern.quote(suffix(region))
                        + "(:443)?/secrets/(?<name>[a-zA-Z0-9-]{1,127})(/\\p{XDigit}{32})?/?")
                .matcher(text);
        return matcher.matches()
                ? Optional.of(new SecretIdentifier(matcher.group("vault"), matcher.group("name")))
                : Optional.empty();
    }

    /** What identifiers look like in the cloud of a region. */
    static String form(String region) {
        return "https://<vault>%s/secrets/<name>".formatted(suffix(region));
    }

    private static String suffix(String region) {
        return Destinations.KEY_VAULT
                .nameIn(region, Placeholders.open())
                .orElseThrow()
                .replace("*", "");
    }
}
