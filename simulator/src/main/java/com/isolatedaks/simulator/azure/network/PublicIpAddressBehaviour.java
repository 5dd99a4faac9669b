package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.RunningOperation;
import com.isolatedaks.simulator.azure.StableGuid;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Microsoft.Network/publicIPAddresses. */
public final class PublicIpAddressBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    static final String TYPE = "Microsoft.Network/publicIPAddresses";

    private static final String ADDRESS = "/properties/ipAddress";

    /** Public, and nobody's: what RFC 5737 keeps for documentation. */
    private static final List<AddressRange> HANDED_OUT = List.of(
            AddressRange.of("203.0.113.0/24"), AddressRange.of("198.51.100.0/24"), AddressRange.of("192.0.2.0/24"));

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ArmException busy(ResourceId id, RunningOperation operation) {
        return NetworkErrors.anotherOperation(operation);
    }

    /**
     * Basic is what Azure takes where no SKU is named, and has not been made for anybody since 2025
     * (https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-basic-upgrade-guidance); Standard is static
     * (https://github.com/pulumi/pulumi-azure-native/issues/1597).
     */
    @Override
    public void put(Put put) {
        put.body()
                .setIfAbsent("/sku/name", "Basic")
                .setIfAbsent("/sku/tier", "Regional")
                .setIfAbsent("/properties/publicIPAddressVersion", "IPv4")
                .setIfAbsent("/properties/publicIPAllocationMethod", "Dynamic")
                .setIfAbsent("/properties/idleTimeoutInMinutes", 4)
                .setIfAbsent("/properties/ipTags", List.of());
        if (put.body().is("/sku/name", "Basic")) {
            throw NetworkErrors.noBasicAddresses(put.body().text("/location"));
        }
        if (!put.body().is("/properties/publicIPAllocationMethod", "Static")) {
            throw NetworkErrors.standardAddressMustBeStatic(put.id());
        }
        put.keepOrSet("/properties/resourceGuid", StableGuid.of("resourceGuid", put.id()));
        if (put.body().is("/properties/publicIPAddressVersion", "IPv4")) {
            put.keepOrSet(ADDRESS, free(put));
        }
    }

    private static String free(Put put) {
        Set<String> taken = put.resources().ofType(TYPE).stream()
                .map(other -> other.body().text(ADDRESS))
                .collect(Collectors.toSet());
        return HANDED_OUT.stream()
                .flatMap(range -> LongStream.range(1, range.size() - 1).mapToObj(range::address))
                .filter(address -> !taken.contains(address))
                .findFirst()
                .orElseThrow(() -> NetworkErrors.tooManyPublicAddresses());
    }

    @Override
    public void delete(AzureResource resource, Resources resources) {
        PublicAddresses.user(resource.id(), resources).ifPresent(user -> {
            throw NetworkErrors.publicAddressAllocated(resource.id(), user);
        });
    }

    @Override
    public void show(AzureResource resource, Resources resources) {
        PublicAddresses.user(resource.id(), resources).ifPresent(user -> resource.body()
                .set(
                        user.isNested() ? "/properties/ipConfiguration/id" : "/properties/natGateway/id",
                        user.toString()));
    }
}
