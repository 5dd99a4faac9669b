package com.isolatedaks.isolation.reach;

import com.isolatedaks.isolation.catalogue.PublicName;
import com.isolatedaks.isolation.catalogue.PublicNames;
import com.isolatedaks.isolation.network.Address;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom a packet is for.
 *
 * @param host the name that the sender knows, or the address
 * @param address the address; empty for a public one, which changes and is not known
 * @param serviceTags the service tags that cover it, in lower case
 * @param refusal why the target itself turns down whoever comes to its public address, if it does
 */
public record Target(String host, Optional<Address> address, Set<String> serviceTags, Optional<String> refusal) {
    public Target {
        serviceTags = Set.copyOf(serviceTags);
    }

    /** An address. */
    public static Target at(Address address) {
        return named(address.toString(), address);
    }

    /** An address that a name has led to. */
    public static Target named(String host, Address address) {
        return new Target(host, Optional.of(address), Set.of(), Optional.empty());
    }

    /** A public address that a name has led to. */
    public static Target inPublic(String host, Optional<String> refusal) {
        Set<String> tags = new TreeSet<>();
        Optional<PublicName> service = PublicNames.of(host);
        service.ifPresent(row -> {
            row.serviceTags().forEach(tag -> tags.add(tag.toLowerCase(Locale.ROOT)));
            tags.add("azurecloud");
        });
        return new Target(host, Optional.empty(), tags, refusal);
    }

    @Override
    public String toString() {
        return address.map(known -> host.equals(known.toString()) ? host : host + " (" + known + ")")
                .orElse(host + " (a public address)");
    }
}
