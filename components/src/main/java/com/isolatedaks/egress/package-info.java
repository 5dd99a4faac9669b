/** What may leave a network, as plain values: the network opens its ports, the firewall its destinations, the cluster takes it. */
@ParametersAreNonnullByDefault
package com.isolatedaks.egress;

import javax.annotation.ParametersAreNonnullByDefault;
