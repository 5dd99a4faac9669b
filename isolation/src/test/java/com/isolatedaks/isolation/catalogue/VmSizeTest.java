package com.isolatedaks.isolation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VmSizeTest {

    @ParameterizedTest
    @CsvSource({
        "Standard_D4ds_v5, 4",
        "Standard_D2_v3, 2",
        "Standard_E8-4s_v5, 4",
        "Standard_NC4as_T4_v3, 4",
        "Standard_E16_4ds_v4, 16",
        "Standard_DC2as_v5, 2"
    })
    void theNameTellsTheCpusThatAreLeft(String name, int cpus) {
        assertThat(new VmSize(name).cpus()).hasValue(cpus);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Standard_DS2_v2", "Standard_DS12_v2", "Standard_F2s", "Basic_A1", "large"})
    void olderNamesTellNothing(String name) {
        assertThat(new VmSize(name).cpus()).isEmpty();
        assertThat(new VmSize(name).isTooSmallForSystemPods()).isFalse();
    }

    @Test
    void systemPodsNeedFourCpusThatAreAlwaysThere() {
        assertThat(new VmSize("Standard_D4ds_v5").isTooSmallForSystemPods()).isFalse();
        assertThat(new VmSize("Standard_D2ds_v5").isTooSmallForSystemPods()).isTrue();
        assertThat(new VmSize("Standard_B4ms").isTooSmallForSystemPods()).isTrue();
        assertThat(new VmSize("Standard_B8as_v2").isTooSmallForSystemPods()).isTrue();
    }

    @Test
    void onlyNvidiaFamiliesGetItsDrivers() {
        assertThat(new VmSize("Standard_NC4as_T4_v3").hasNvidiaGpu()).isTrue();
        assertThat(new VmSize("Standard_NV36ads_A10_v5").hasNvidiaGpu()).isTrue();
        assertThat(new VmSize("Standard_NP10s").hasNvidiaGpu()).isFalse();
        assertThat(new VmSize("Standard_D4ds_v5").hasNvidiaGpu()).isFalse();
        assertThat(new VmSize("anything").hasNvidiaGpu()).isFalse();
    }
}
