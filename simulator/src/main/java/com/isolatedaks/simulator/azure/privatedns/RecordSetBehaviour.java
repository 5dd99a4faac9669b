package com.isolatedaks.simulator.azure.privatedns;

import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;

/** Microsoft.Network/privateDnsZones/A and the other record types. */
public final class RecordSetBehaviour implements ResourceBehaviour {
    private final String recordType;

    /**
     * Record sets of one type.
     *
     * @param recordType A, AAAA, CNAME, …
     */
    public RecordSetBehaviour(String recordType) {
        this.recordType = recordType;
    }

    @Override
    public String type() {
        return PrivateZoneBehaviour.TYPE + "/" + recordType;
    }

    @Override
    public void put(Put put) {
        put.body()
                .set("/properties/fqdn", fqdn(put.id()))
                .set("/properties/isAutoRegistered", false)
                .setIfAbsent("/properties/ttl", 3600);
    }

    static String fqdn(ResourceId record) {
        String zone = record.parent().name();
        return (record.name().equals("@") ? zone : record.name() + "." + zone) + ".";
    }
}
