package com.isolatedaks.privatelink;

import com.isolatedaks.engine.ArmId;
import com.isolatedaks.engine.Azure;
import com.isolatedaks.engine.Known;
import com.isolatedaks.engine.Lookup;
import com.isolatedaks.inputs.SharedZonesArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.pulumi.azurenative.privatedns.PrivatednsFunctions;
import com.pulumi.azurenative.privatedns.inputs.GetPrivateRecordSetPlainArgs;
import com.pulumi.azurenative.privatedns.outputs.GetPrivateRecordSetResult;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The records that are in shared zones already. Azure lets the zone group that writes last win, and takes the record away
 * with it, so that the networks of the first endpoint lose their way; whose a record is stands in its metadata.
 *
 * @see <a href="https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration">DNS of private endpoints</a>
 */
public final class SharedRecords {
    private SharedRecords() {}

    /**
     * A name that a private endpoint is going to have a record of.
     *
     * @param path the input that asks for the endpoint
     * @param zone the zone's name
     * @param name the record's name in the zone
     * @param endpointName the endpoint's Azure name
     */
    public record Claim(String path, String zone, String name, String endpointName) {}

    /**
     * Begins to look for the records, in zones whose ids are known.
     *
     * @return waits for the answers and reports records of other endpoints
     */
    public static Consumer<Problems> ask(Collection<Claim> claims, Optional<SharedZonesArgs> shared, Azure azure) {
        List<Asked> asked = shared.stream()
                .flatMap(zones -> claims.stream().flatMap(claim -> ask(claim, zones, azure)))
                .toList();
        return problems -> asked.forEach(question -> question.check(problems));
    }

    private static Stream<Asked> ask(Claim claim, SharedZonesArgs zones, Azure azure) {
        return Optional.ofNullable(zones.privateDnsZones().get(claim.zone()))
                .flatMap(zone -> Known.value(zone.id()))
                .flatMap(id -> ArmId.of("Microsoft.Network/privateDnsZones", id))
                .map(zone -> new Asked(
                        claim,
                        zone,
                        Lookup.of(PrivatednsFunctions.getPrivateRecordSetPlain(
                                GetPrivateRecordSetPlainArgs.builder()
                                        .resourceGroupName(zone.resourceGroup())
                                        .privateZoneName(zone.name())
                                        .recordType("A")
                                        .relativeRecordSetName(claim.name())
                                        .build(),
                                azure.options()))))
                .stream();
    }

    private record Asked(Claim claim, ArmId zone, CompletableFuture<Lookup<GetPrivateRecordSetResult>> answer) {

        void check(Problems problems) {
            Lookup<GetPrivateRecordSetResult> record = answer.join();
            record.found()
                    // The function looks into the provider's own subscription, where another zone may have the name.
                    .filter(found -> found.id() != null
                            && found.id()
                                    .regionMatches(
                                            true,
                                            0,
                                            zone.toString(),
                                            0,
                                            zone.toString().length()))
                    .filter(found -> !isOf(claim.endpointName(), found))
                    .ifPresent(found -> problems.add(
                            Rules.SHARED_RECORD,
                            claim.path(),
                            "%s.%s has a record already, %s; reach the service by the private endpoint that has it, or write this one's records into a zone of its own by leaving sharedZones out"
                                    .formatted(claim.name(), claim.zone(), creator(found))));
        }

        private static boolean isOf(String endpointName, GetPrivateRecordSetResult record) {
            return creator(record).contains("private endpoint " + endpointName + " ");
        }

        private static String creator(GetPrivateRecordSetResult record) {
            return record.metadata().getOrDefault("creator", "written by hand");
        }
    }
}
