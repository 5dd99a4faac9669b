package com.isolatedaks.outbound;

import static com.isolatedaks.testing.Clusters.brought;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.enums.OutboundType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboundPlanTest {

    @ParameterizedTest
    @EnumSource
    void aTypeIsFoundAgainByAzuresNameOfIt(OutboundType type) {
        OutboundPlan plan = OutboundPlan.of(brought().build()).with(type);

        assertThat(OutboundPlan.inputName(plan.azureName())).isEqualTo(type.getValue());
    }

    @Test
    void whatAzureFillsInForItsOwnWayOutStays() {
        OutboundPlan none = OutboundPlan.of(brought().build());

        assertThat(none.changedByAzure()).isEmpty();
        assertThat(none.with(OutboundType.LoadBalancer).changedByAzure())
                .containsExactly("networkProfile.loadBalancerProfile");
        assertThat(none.with(OutboundType.ManagedNatGateway).changedByAzure())
                .containsExactly("networkProfile.natGatewayProfile");
    }
}
