package com.isolatedaks.simulator.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArmSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void withoutVariablesAClusterTakesTwoSeconds() {
        ArmSettings settings = ArmSettings.from(Map.of());

        assertThat(settings.real(400)).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.plan()).isEqualTo(Plan.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "10", "0.25"})
    void aTimeScaleIsANumberFromZeroToTen(String text) {
        assertThat(ArmSettings.from(Map.of(ArmSettings.TIME_SCALE, text)).timeScale())
                .isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "-1", "10.1", "NaN", "1s"})
    void anythingElseIsRefusedWithWhatIsAllowed(String text) {
        assertThatThrownBy(() -> ArmSettings.from(Map.of(ArmSettings.TIME_SCALE, text)))
                .isInstanceOf(SettingsException.class)
                .hasMessage("SIMULATED_AZURE_TIME_SCALE: not a time scale, got \"" + text
                        + "\"; expected a number from 0 to 10; set the real seconds that each second of Azure takes,"
                        + " such as 0.005, or unset it");
    }

    @Test
    void aPlanIsReadFromItsFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("plan.json"),
                "{\"delays\": [{\"method\": \"PUT\", \"type\": \"Microsoft.Network/privateEndpoints\", \"seconds\": 5}]}");

        Plan plan = ArmSettings.from(Map.of(ArmSettings.PLAN, file.toString())).plan();

        assertThat(plan.seconds("PUT", "microsoft.network/PrivateEndpoints")).contains(5.0);
        assertThat(plan.seconds("DELETE", "Microsoft.Network/privateEndpoints")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "{\"delay\": []}", "{\"delays\": [{\"method\": \"PUT\"}]}"})
    void aPlanThatIsNoneIsRefused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), text);

        assertThatThrownBy(() -> ArmSettings.from(Map.of(ArmSettings.PLAN, file.toString())))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("SIMULATED_AZURE_PLAN: not a plan, got " + file);
    }
}
