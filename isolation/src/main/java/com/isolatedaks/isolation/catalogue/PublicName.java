package com.isolatedaks.isolation.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/**
 * The names of a service of Azure, as public DNS knows them.
 *
 * @param suffix what its names end with; {@code {region}} stands for any region
 * @param privateZone the zone of the same names behind private endpoints; null if there is none
 * @param serviceTags the service tags that cover its public addresses
 * @param isPublic whether public DNS has an address for such names
 */
public record PublicName(String suffix, @Nullable String privateZone, List<String> serviceTags, boolean isPublic) {
    private static final String REGION = "{region}";
    /** Every name is held against each row: a pattern is made once. */
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    public PublicName {
        serviceTags = List.copyOf(serviceTags);
    }

    /** Whether a name is one of this service. */
    public boolean covers(String name) {
        return matcher(name).matches();
    }

    /**
     * The name that public DNS makes this one an alias of, once its resource has a private endpoint: the same labels in the
     * service's private zone. A name that is in there already has none.
     */
    public Optional<String> privateAlias(String name) {
        Matcher matcher = matcher(name);
        if (privateZone == null
                || !matcher.matches()
                || matcher.group("labels").endsWith(PrivateLinkService.ZONE_PREFIX)) {
            return Optional.empty();
        }
        String zone = privateZone.contains(REGION) ? privateZone.replace(REGION, matcher.group("region")) : privateZone;
        return Optional.of(matcher.group("labels") + zone);
    }

    /** The name that clients use for one in the service's private zone: the way back from {@link #privateAlias}. */
    public Optional<String> clientName(String alias) {
        if (privateZone == null) {
            return Optional.empty();
        }
        Matcher matcher = matcher(privateZone, alias);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String domain = suffix.contains(REGION) ? suffix.replace(REGION, matcher.group("region")) : suffix;
        return Optional.of(matcher.group("labels") + domain);
    }

    private Matcher matcher(String name) {
        return matcher(suffix, name);
    }

    private static Matcher matcher(String domain, String name) {
        return PATTERNS.computeIfAbsent(domain, PublicName::pattern).matcher(name.toLowerCase(Locale.ROOT));
    }

    private static Pattern pattern(String domain) {
        String quoted = Pattern.quote(domain).replace(REGION, "\\E(?<region>[a-z0-9]+)\\Q");
        return Pattern.compile("(?<labels>([^.]+\\.)*)" + quoted);
    }
}
