package com.isolatedaks.isolation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutboundTypesTest {
    private final OutboundTypes types = OutboundTypes.facts();

    @Test
    void noTypeChangesToItselfOrToOneThatIsUnknown() {
        for (Map<String, ?> changes :
                Stream.of(types.inManagedNetwork(), types.inOwnNetwork()).toList()) {
            assertThat(changes.keySet()).allSatisfy(type -> {
                boolean isOwn = changes.equals(types.inOwnNetwork());
                assertThat(types.targets(type, isOwn)).doesNotContain(type).isSubsetOf(changes.keySet());
            });
        }
    }

    @Test
    void whatMayChangeDependsOnWhoseTheNetworkIs() {
        assertThat(types.mayChange("loadBalancer", "none", true)).isTrue();
        assertThat(types.mayChange("none", "block", false)).isTrue();
        assertThat(types.mayChange("none", "block", true)).isFalse();
        assertThat(types.mayChange("managedNATGatewayV2", "loadBalancer", false))
                .isFalse();
        assertThat(types.mayChange("unheardOf", "none", true)).isFalse();
    }

    @Test
    void azureReimagesAtOnceFromKubernetes137On() {
        assertThat(OutboundTypes.reimagesAtOnce("1.36.9")).isFalse();
        assertThat(OutboundTypes.reimagesAtOnce("1.37")).isTrue();
        assertThat(OutboundTypes.reimagesAtOnce("1.38.0")).isTrue();
        assertThat(OutboundTypes.reimagesAtOnce("")).isFalse();
    }
}
