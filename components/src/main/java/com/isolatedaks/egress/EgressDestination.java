package com.isolatedaks.egress;

import com.isolatedaks.enums.EgressProtocol;
import com.isolatedaks.isolation.catalogue.Endpoint;
import com.isolatedaks.isolation.catalogue.Transport;
import java.util.Optional;

/**
 * A destination that is let out.
 *
 * @param name the rule's name, unique and never another's
 * @param description for what it is let out
 * @param kind what {@code destination} is
 * @param destination a name, tag or range
 * @param protocol how it is spoken to
 * @param port its port
 */
public record EgressDestination(
        String name, String description, Kind kind, String destination, EgressProtocol protocol, int port) {
    /** The port of HTTP in TLS, which application rules judge by the name in the handshake. */
    static final int HTTPS = 443;
    /** The port of HTTP. */
    static final int HTTP = 80;

    /** What a destination is known by. */
    public enum Kind {
        /** A name, exact or with {@code *} as its first label. */
        HOST("Host"),
        /** A service tag of Azure. */
        SERVICE_TAG("ServiceTag"),
        /** A range of addresses. */
        ADDRESS_PREFIX("AddressPrefix"),
        /** A word of Azure Firewall for names that Microsoft keeps. */
        FQDN_TAG("FqdnTag");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word that outputs have for it. */
        public String word() {
            return word;
        }
    }

    /** What a feature talks to. */
    static EgressDestination of(String feature, Endpoint endpoint) {
        return new EgressDestination(
                feature + "-" + endpoint.need().destination().name(),
                "%s: %s".formatted(feature, endpoint.purpose()),
                endpoint.isServiceTag() ? Kind.SERVICE_TAG : Kind.HOST,
                endpoint.host(),
                protocol(endpoint),
                endpoint.port());
    }

    /** The protocol of a place that the catalogue knows by transport and port. */
    private static EgressProtocol protocol(Endpoint endpoint) {
        if (endpoint.transport() == Transport.UDP) {
            return EgressProtocol.Udp;
        }
        if (endpoint.isServiceTag()) {
            return EgressProtocol.Tcp;
        }
        return switch (endpoint.port()) {
            case HTTPS -> EgressProtocol.Https;
            case HTTP -> EgressProtocol.Http;
            default -> EgressProtocol.Tcp;
        };
    }

    /** Whether a firewall judges it by the name in the request rather than by address. */
    public boolean isApplication() {
        return protocol == EgressProtocol.Https || protocol == EgressProtocol.Http;
    }

    /** Whether a firewall has to resolve its name itself, for which network rules need its DNS proxy. */
    public boolean needsDnsProxy() {
        return kind == Kind.HOST && !isApplication();
    }

    /** What is below {@link #protocol}. */
    public Transport transport() {
        return protocol == EgressProtocol.Udp ? Transport.UDP : Transport.TCP;
    }

    /** Whether a name or tag that the catalogue has is let out by it, at its port. */
    boolean letsOut(Endpoint endpoint, Optional<FqdnTag> tag) {
        return endpoint.port() == port
                && endpoint.transport() == transport()
                && (kind == Kind.FQDN_TAG
                        ? tag.filter(known -> known.covers(endpoint)).isPresent()
                        : endpoint.isServiceTag() == (kind == Kind.SERVICE_TAG) && endpoint.isNamedBy(destination));
    }
}
