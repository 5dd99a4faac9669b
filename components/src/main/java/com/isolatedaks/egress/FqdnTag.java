package com.isolatedaks.egress;

import com.isolatedaks.isolation.catalogue.Cloud;
import com.isolatedaks.isolation.catalogue.Endpoint;
import com.isolatedaks.isolation.catalogue.FqdnTags;
import java.util.List;

/**
 * The tag of what clusters without a private registry need.
 *
 * @param name Azure's word for it
 * @param hosts what it stands for
 */
record FqdnTag(String name, List<String> hosts) {

    /** The tag in a cloud. */
    static FqdnTag of(Cloud cloud) {
        String name = FqdnTags.ofClusters();
        return new FqdnTag(name, FqdnTags.hosts(name, cloud));
    }

    boolean covers(Endpoint endpoint) {
        return !endpoint.isServiceTag() && hosts.stream().anyMatch(endpoint::isNamedBy);
    }
}
