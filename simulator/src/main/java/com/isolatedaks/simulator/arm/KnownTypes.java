package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.schema.ResourceType;
import com.isolatedaks.simulator.schema.ResourceTypes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the type of a resource, and refuses types and api-versions that the simulated Azure does not have. */
final class KnownTypes {
    private static final String RECORD_SET = "Microsoft.Network/privateDnsZones/{recordType}";
    private static final String RECORD_SET_PARENT = "microsoft.network/privatednszones/";

    /** The record types of private zones (https://learn.microsoft.com/azure/dns/dns-zones-records#record-types). */
    private static final Set<String> RECORD_TYPES = Set.of("A", "AAAA", "CNAME", "MX", "PTR", "SOA", "SRV", "TXT");

    private final ResourceTypes types;

    KnownTypes(ResourceTypes types) {
        this.types = types;
    }

    /** The type's row in the table; its {@code armType} is the template's for record sets. */
    Optional<ResourceType> find(String armType) {
        return types.byArmType(isRecordSet(armType) ? RECORD_SET : armType);
    }

    List<ResourceType> all() {
        return Stream.concat(types.all().stream(), types.madeByServices().stream())
                .toList();
    }

    /** The row of the type of a request. */
    ResourceType require(String armType) {
        int slash = armType.indexOf('/');
        return find(armType)
                .orElseThrow(() -> ArmErrors.invalidResourceType(
                        slash < 0 ? armType : armType.substring(0, slash), armType.substring(slash + 1)));
    }

    /** Whether the id is of a type that has resources of its own in the simulated Azure. */
    boolean isKnown(ResourceId id) {
        return id.isSubscription() || id.isTenant() || find(id.type()).isPresent();
    }

    /** The id with its type written as the table writes it. */
    ResourceId canonical(ResourceId id) {
        if (id.isTenant() || id.isSubscription() || id.isResourceGroup()) {
            return id;
        }
        return find(id.type())
                .map(type -> id.withType(armType(type, id.type())))
                .orElse(id);
    }

    /** The ARM type that a row stands for, given how a request wrote it. */
    static String armType(ResourceType row, String requested) {
        return row.armType().equals(RECORD_SET)
                ? "Microsoft.Network/privateDnsZones/"
                        + requested.substring(RECORD_SET_PARENT.length()).toUpperCase(Locale.ROOT)
                : row.armType();
    }

    static void checkApiVersion(ResourceType type, String requestedType, String apiVersion) {
        checkApiVersionForm(apiVersion);
        Set<String> supported = ApiVersions.of(type);
        if (supported.stream().noneMatch(apiVersion::equalsIgnoreCase)) {
            throw ArmErrors.unknownApiVersion(armType(type, requestedType), apiVersion, String.join(", ", supported));
        }
    }

    static void checkApiVersionForm(String apiVersion) throws ArmException {
        if (apiVersion.isEmpty()) {
            throw ArmErrors.missingApiVersion();
        }
        if (!apiVersion.matches("\\d{4}-\\d{2}-\\d{2}(-[a-zA-Z]+)?")) {
            throw ArmErrors.malformedApiVersion(apiVersion);
        }
    }

    private static boolean isRecordSet(String armType) {
        String key = armType.toLowerCase(Locale.ROOT);
        return key.startsWith(RECORD_SET_PARENT)
                && RECORD_TYPES.contains(
                        key.substring(RECORD_SET_PARENT.length()).toUpperCase(Locale.ROOT));
    }
}
