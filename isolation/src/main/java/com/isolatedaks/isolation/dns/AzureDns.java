package com.isolatedaks.isolation.dns;

import com.isolatedaks.isolation.catalogue.PrivateLinkService;
import com.isolatedaks.isolation.catalogue.PublicName;
import com.isolatedaks.isolation.catalogue.PublicNames;
import com.isolatedaks.isolation.dns.Resolution.Addresses;
import com.isolatedaks.isolation.dns.Resolution.Answer;
import com.isolatedaks.isolation.dns.Resolution.NoSuchName;
import com.isolatedaks.isolation.dns.Resolution.PublicAddress;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.PrivateZone;
import com.isolatedaks.isolation.model.PrivateZone.RecordSet;
import com.isolatedaks.isolation.model.PublicEndpoint;
import com.isolatedaks.isolation.reach.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What Azure's DNS answers whoever asks from a network: out of the private zones that are linked to it, else what public DNS
 * says (https://learn.microsoft.com/azure/dns/private-dns-overview).
 */
final class AzureDns {
    private static final int LONGEST_CHAIN = 8;

    private final NetworkModel model;
    private final Optional<ArmId> network;
    private final List<String> steps;

    /**
     * The view from a network.
     *
     * @param network the network; empty for the view from outside of Azure
     * @param steps where to write what happens
     */
    AzureDns(NetworkModel model, Optional<ArmId> network, List<String> steps) {
        this.model = model;
        this.network = network;
        this.steps = steps;
    }

    Answer resolve(String asked) {
        String name = asked.toLowerCase(Locale.ROOT);
        for (int aliases = 0; aliases < LONGEST_CHAIN; aliases++) {
            Optional<PrivateZone> zone = zoneOf(name);
            Found found = zone.isPresent() ? inZone(zone.get(), name) : inPublic(name);
            if (found.answer().isPresent()) {
                return found.answer().get();
            }
            name = found.alias();
        }
        return new NoSuchName("%s leads through more than %d aliases".formatted(asked, LONGEST_CHAIN));
    }

    /** An answer, or the name to go on with. */
    private record Found(Optional<Answer> answer, String alias) {
        static Found of(Answer answer) {
            return new Found(Optional.of(answer), "");
        }

        static Found alias(String name) {
            return new Found(Optional.empty(), name);
        }
    }

    /** The linked zone with the longest name that the asked one ends with: it alone answers. */
    private Optional<PrivateZone> zoneOf(String name) {
        return network.flatMap(place -> model.zonesOf(place).stream()
                .filter(zone -> name.equals(zone.name()) || name.endsWith("." + zone.name()))
                .max(Comparator.comparingInt(zone -> zone.name().length())));
    }

    private Found inZone(PrivateZone zone, String name) {
        PrivateZone.Link link = zone.linkTo(network.orElseThrow()).orElseThrow();
        String label = name.equals(zone.name())
                ? "@"
                : name.substring(0, name.length() - zone.name().length() - 1);
        RecordSet record = zone.records().getOrDefault(label, zone.records().get("*"));
        String where = "private zone %s, which link %s links to network %s"
                .formatted(zone.name(), link.name(), link.network().name());
        if (record != null && record.alias().isPresent()) {
            steps.add(
                    "%s is an alias of %s in %s".formatted(name, record.alias().get(), where));
            return Found.alias(record.alias().get());
        }
        if (record != null && !record.addresses().isEmpty()) {
            steps.add("%s is %s in %s".formatted(name, record.addresses().get(0), where));
            return Found.of(new Addresses(record.addresses()));
        }
        String missing = "%s has no record in %s".formatted(name, where);
        // Only names of private link zones fall back (https://learn.microsoft.com/azure/dns/private-dns-fallback).
        if (link.fallsBack() && zone.name().startsWith(PrivateLinkService.ZONE_PREFIX)) {
            steps.add(missing + "; the link falls back to public DNS");
            return Found.of(publicAddress(name));
        }
        steps.add(missing);
        return Found.of(new NoSuchName(missing));
    }

    private Found inPublic(String name) {
        Optional<PublicEndpoint> endpoint = model.publicEndpoint(name);
        if (endpoint.isPresent() && !endpoint.get().addresses().isEmpty()) {
            steps.add("%s is %s in public DNS"
                    .formatted(name, endpoint.get().addresses().get(0)));
            return Found.of(new Addresses(endpoint.get().addresses()));
        }
        Optional<PublicName> service = PublicNames.of(name);
        if (service.isPresent() && !service.get().isPublic()) {
            String missing = "no private zone linked to %s has %s, and public DNS does not know it"
                    .formatted(network.map(place -> "network " + place.name()).orElse("the network"), name);
            steps.add(missing);
            return Found.of(new NoSuchName(missing));
        }
        // Public DNS makes a name an alias when its resource gets its first private endpoint.
        Optional<String> alias =
                service.flatMap(row -> row.privateAlias(name)).filter(other -> model.isPrivatelyLinked(name));
        if (alias.isPresent()) {
            steps.add("%s is an alias of %s in public DNS".formatted(name, alias.get()));
            return Found.alias(alias.get());
        }
        return Found.of(publicAddress(name));
    }

    private Answer publicAddress(String name) {
        steps.add("%s has a public address".formatted(name));
        String plain = PublicNames.clientName(name);
        return new PublicAddress(
                Target.inPublic(plain, model.publicEndpoint(plain).flatMap(PublicEndpoint::refusal)));
    }
}
