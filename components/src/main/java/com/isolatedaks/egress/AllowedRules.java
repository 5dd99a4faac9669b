package com.isolatedaks.egress;

import com.isolatedaks.enums.EgressProtocol;
import com.isolatedaks.inputs.AllowedDestinationArgs;
import com.isolatedaks.isolation.catalogue.ServiceTags;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must hold of a destination that a user lets out.
 *
 * @see <a href="https://learn.microsoft.com/azure/firewall/fqdn-filtering-network-rules">Names in network rules: exact ones</a>
 */
record AllowedRules(AllowedDestinationArgs allowed, Problems problems) {
    /** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_.-]{0,78}[A-Za-z0-9_])?");

    private static final Pattern HOST =
            Pattern.compile("(\\*\\.)?([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");
    /** Tags that stand for addresses of anybody. */
    private static final List<String> WHOLE_INTERNET = List.of("Internet", "AzureCloud");

    /** A range that is wider holds more of the internet than a single owner has. */
    private static final int WIDEST_PREFIX = 16;

    private static final int HIGHEST_PORT = 65_535;

    void check(String name) {
        if (!NAME.matcher(name).matches()) {
            add("name", "not a name of a rule", name, "letters, digits, '.', '_' and '-', 80 at most", "rename it");
        }
        if (allowed.reason().isBlank()) {
            problems.add(Rules.ALLOWED_DESTINATION, "reason", "empty; say why it is let through");
        }
        long given = Stream.of(allowed.host(), allowed.serviceTag(), allowed.addressPrefix())
                .filter(Optional::isPresent)
                .count();
        if (given != 1) {
            problems.add(
                    Rules.ALLOWED_DESTINATION,
                    "host",
                    given == 0
                            ? "missing; set host, serviceTag or addressPrefix"
                            : "set together with another destination; set one of host, serviceTag and addressPrefix");
        }
        checkPort();
        allowed.host().ifPresent(this::checkHost);
        allowed.serviceTag().ifPresent(this::checkTag);
        allowed.addressPrefix().ifPresent(this::checkPrefix);
    }

    private void checkPort() {
        Optional<Integer> port = AllowedEgress.port(allowed);
        if (port.isEmpty()) {
            problems.add(
                    Rules.ALLOWED_DESTINATION,
                    "port",
                    "missing; %s has none by default".formatted(protocol().getValue()));
        }
        port.filter(number -> number < 1 || number > HIGHEST_PORT)
                .ifPresent(number -> add("port", "not a port", number, "1 to " + HIGHEST_PORT, "correct it"));
    }

    private void checkHost(String host) {
        if (!HOST.matcher(host).matches()) {
            add(
                    "host",
                    "not a name that a firewall can judge",
                    host,
                    "a host's name, exact or with * as its first label",
                    "correct it");
        } else if (host.startsWith("*.") && !isHttp()) {
            add(
                    "host",
                    "a wildcard with protocol " + protocol().getValue() + ", whose packets carry no name",
                    host,
                    "an exact name",
                    "name each host, or choose Https or Http");
        }
    }

    private void checkTag(String tag) {
        requireNetworkRule("serviceTag");
        if (!ServiceTags.isKnown(tag) || WHOLE_INTERNET.stream().anyMatch(tag::equalsIgnoreCase)) {
            add(
                    "serviceTag",
                    "not a tag of one service",
                    tag,
                    "a tag such as AzureMonitor or AzureCloud.WestEurope",
                    "choose the service's tag");
        }
    }

    private void checkPrefix(String text) {
        requireNetworkRule("addressPrefix");
        Optional<AddressRange> range = AddressRange.parse(text);
        if (range.filter(known -> known.prefixLength() >= WIDEST_PREFIX).isEmpty()) {
            add(
                    "addressPrefix",
                    "not a range of addresses that somebody owns",
                    text,
                    "CIDR notation such as 203.0.113.0/28, a /" + WIDEST_PREFIX + " or narrower",
                    "correct it");
        }
    }

    private void requireNetworkRule(String path) {
        if (isHttp()) {
            problems.add(
                    Rules.ALLOWED_DESTINATION,
                    path,
                    "set with protocol %s, whose rules are by name; set protocol to Tcp and port, or set host"
                            .formatted(protocol().getValue()));
        }
    }

    private boolean isHttp() {
        return protocol() == EgressProtocol.Https || protocol() == EgressProtocol.Http;
    }

    private EgressProtocol protocol() {
        return AllowedEgress.protocol(allowed);
    }

    private void add(String path, String what, Object got, String expected, String todo) {
        problems.add(Rules.ALLOWED_DESTINATION, path, what, got, expected, todo);
    }
}
