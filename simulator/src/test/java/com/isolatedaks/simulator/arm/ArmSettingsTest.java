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
    void withoutVariablesNobodyWaits() {
        ArmSettings settings = ArmSettings.from(Map.of());

        assertThat(settings.real(400)).isEqualTo(Duration.ZERO);
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
                        + " such as 0.01, or unset it");
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

    @Test
    void allThatIsWrongWithAPlanIsSaidAtOnce() throws IOException {
        Path file = Files.writeString(
                folder.resolve("plan.json"),
                """
                {"delay": [], "throttling": "yes",
                 "faults": [{"fault": "reset", "method": "PUSH", "type": "Microsoft.Network/privateEndpoint"},
                            {"fault": "slow", "method": "GET", "type": "Microsoft.Network/privateEndpoints", "nth": 0}],
                 "drift": [{"type": "Microsoft.Network/privateEndpoints"}]}""");

        assertThatThrownBy(() -> ArmSettings.from(Map.of(ArmSettings.PLAN, file.toString())))
                .isInstanceOf(SettingsException.class)
                .hasMessage(
                        """
                        SIMULATED_AZURE_PLAN: not a plan, got %s; expected one as docs/faults.md describes it; correct:
                        delay: unknown property, got "delay"; expected delays, faults, drift, propagation, throttling; did you mean delays?
                        faults[0].fault: unknown value, got "reset"; expected status, resetBefore, resetAfter, slow, stuck, fails; choose one that is known
                        faults[0].method: unknown value, got "PUSH"; expected GET, PUT, PATCH, POST, DELETE, POLL; choose one that is known
                        faults[0].status: not a number that can be here, got "nothing"; expected a whole number from 400 to 599; correct it
                        faults[0].type: unknown value, got "Microsoft.Network/privateEndpoint"; expected an ARM type that the simulated azure knows; did you mean Microsoft.Network/privateEndpoints?
                        faults[1].method: only writes begin operations, got "GET"; expected PUT, PATCH or DELETE for the fault slow; choose one of them
                        faults[1].nth: not a number that can be here, got 0; expected a whole number from 1 to 1000000; correct it
                        faults[1].seconds: not a duration, got "nothing"; expected seconds of azure's time from 0 to 1000000; correct it
                        drift[0].set: somebody either changes a resource or deletes it, got "0 values and delete false"; expected values by property path, or "delete": true; give one of the two
                        throttling: not a truth value, got "yes"; expected true or false; correct it"""
                                .formatted(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed:", "seed:x", "seed:1.5"})
    void aSeedIsAWholeNumber(String text) {
        assertThatThrownBy(() -> ArmSettings.from(Map.of(ArmSettings.PLAN, text)))
                .isInstanceOf(SettingsException.class)
                .hasMessage("SIMULATED_AZURE_PLAN: not a seed, got \"" + text
                        + "\"; expected seed: and a whole number, such as seed:42; correct it");
    }
}
