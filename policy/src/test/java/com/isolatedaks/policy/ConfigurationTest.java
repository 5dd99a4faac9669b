package com.isolatedaks.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Empty;
import com.isolatedaks.policy.recording.Program;
import com.isolatedaks.policy.recording.RecordedStack;
import com.isolatedaks.policy.recording.Structs;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;
import pulumirpc.AnalyzerOuterClass.PolicyInfo;

/** Levels, exceptions and what must be known, on a stack with a public registry. Today is 2026-06-15. */
class ConfigurationTest {
    private Pack pack;

    @BeforeEach
    void start() throws IOException {
        pack = new Pack();
    }

    @AfterEach
    void stop() {
        pack.close();
    }

    @Test
    void policiesAreMandatoryUnlessTheyOnlyAdvise() {
        assertThat(pack.stub().getAnalyzerInfo(Empty.getDefaultInstance()).getPoliciesList())
                .hasSizeGreaterThan(20)
                .allSatisfy(policy -> assertThat(policy.getDescription()).endsWith("."))
                .filteredOn(policy -> policy.getEnforcementLevel() == EnforcementLevel.ADVISORY)
                .extracting(PolicyInfo::getName)
                .containsExactlyInAnyOrder("ISO-622", "ISO-905", "ONE-LAYER", "NEEDS", "EXCEPTIONS");
    }

    @Test
    void aLevelCanBeLowered() {
        List<AnalyzeDiagnostic> said = pack.configured(config("LEAK-202", EnforcementLevel.ADVISORY, "{}"))
                .judge(publicRegistry());

        assertThat(Pack.mandatory(said)).isEmpty();
        assertThat(said).extracting(AnalyzeDiagnostic::getPolicyName).contains("LEAK-202");
    }

    @Test
    void aPolicyCanBeTurnedOff() {
        List<AnalyzeDiagnostic> said = pack.configured(config("LEAK-202", EnforcementLevel.DISABLED, "{}"))
                .judge(publicRegistry());

        assertThat(said).extracting(AnalyzeDiagnostic::getPolicyName).doesNotContain("LEAK-202");
    }

    @Test
    void anExceptionByUrnLetsOneResourceThroughAndSaysSo() {
        List<AnalyzeDiagnostic> said = pack.configured(exceptions(exception("LEAK-202", "*::registry", "2026-06-15")))
                .judge(publicRegistry().with(Program.YAML.registry(), "sku", "{'name': 'Premium'}"));

        assertThat(Pack.mandatory(said)).isEmpty();
        assertThat(said)
                .filteredOn(diagnostic -> diagnostic.getPolicyName().equals("LEAK-202"))
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.getMessage())
                        .startsWith("let through until 2026-06-15 (until the mirror is there): "));
        assertThat(said).extracting(AnalyzeDiagnostic::getPolicyName).doesNotContain("EXCEPTIONS");
    }

    @Test
    void anExceptionByAzureIdLetsThroughWhateverItsCase() {
        List<AnalyzeDiagnostic> said = pack.configured(exceptions(exception(
                        "LEAK-*",
                        "/subscriptions/*/microsoft.containerregistry/REGISTRIES/plainregistry",
                        "2027-01-01")))
                .judge(publicRegistry());

        assertThat(Pack.mandatory(said)).isEmpty();
    }

    @Test
    void anExceptionForAnotherResourceChangesNothingAndIsSaidToBeUnused() {
        List<AnalyzeDiagnostic> said = pack.configured(exceptions(exception("LEAK-202", "*::other", "2027-01-01")))
                .judge(publicRegistry());

        assertThat(Pack.mandatory(said))
                .extracting(AnalyzeDiagnostic::getPolicyName)
                .containsExactly("LEAK-202");
        assertThat(said).anySatisfy(diagnostic -> {
            assertThat(diagnostic.getPolicyName()).isEqualTo("EXCEPTIONS");
            assertThat(diagnostic.getEnforcementLevel()).isEqualTo(EnforcementLevel.ADVISORY);
            assertThat(diagnostic.getMessage())
                    .isEqualTo("the exception is for nothing that was found: LEAK-202 on *::other until 2027-01-01"
                            + " (until the mirror is there)");
        });
    }

    @Test
    void anExpiredExceptionDoesNotCountAndIsSaid() {
        List<AnalyzeDiagnostic> said = pack.configured(exceptions(exception("LEAK-202", "*::registry", "2026-06-14")))
                .judge(publicRegistry());

        assertThat(Pack.mandatory(said))
                .extracting(AnalyzeDiagnostic::getPolicyName)
                .containsExactly("LEAK-202");
        assertThat(said)
                .extracting(AnalyzeDiagnostic::getMessage)
                .anyMatch(message -> message.startsWith("the exception has expired and does not count: "));
    }

    @Test
    void allThatIsWrongWithAConfigurationIsSaidAtOnce() {
        Map<String, PolicyConfig> wrong = new HashMap<>();
        wrong.putAll(
                exceptions(
                        "{'policy': 'LEAK-209', 'resource': '*', 'reason': ' ', 'expires': '31.12.2026', 'until': 'x'}, 'LEAK-101'"));
        wrong.putAll(config("LEAK-22", EnforcementLevel.ADVISORY, "{}"));
        wrong.putAll(config("UNDECIDED", EnforcementLevel.MANDATORY, "{'requireDecided': 'yes'}"));
        wrong.putAll(config("LEAK-101", EnforcementLevel.MANDATORY, "{'exceptions': []}"));

        assertThatThrownBy(() -> pack.configured(wrong))
                .isInstanceOf(StatusRuntimeException.class)
                .message()
                .isEqualTo(
                        """
                        INVALID_ARGUMENT: the configuration of the policy pack is wrong:
                          EXCEPTIONS.exceptions[0].until: unknown property, got "until"; expected policy, resource, reason, expires; take it away
                          EXCEPTIONS.exceptions[0].reason: not a text, got " "; expected a text; say why it may be, for whoever reads it next year
                          EXCEPTIONS.exceptions[0].expires: not a date, got "31.12.2026"; expected year, month and day; write it as in 2026-12-31
                          EXCEPTIONS.exceptions[0].policy: no such policy, got "LEAK-209"; expected the name of a policy, * in it for any letters; did you mean LEAK-201?
                          EXCEPTIONS.exceptions[1]: not an object, got "LEAK-101"; expected policy, resource, reason and expires; write all four
                          LEAK-101.exceptions: unknown property, got exceptions; expected enforcementLevel; take it away
                          LEAK-22: unknown policy, got "LEAK-22"; expected one of the pack's policies; did you mean LEAK-202?
                          UNDECIDED.requireDecided: not a truth value, got "yes"; expected true or false; write it without quotes""");
    }

    @Test
    void exceptionWithoutReasonOrExpiryIsAnError() {
        assertThatThrownBy(() -> pack.configured(exceptions("{'policy': 'LEAK-202', 'resource': '*::registry'}")))
                .hasMessageContainingAll(
                        "EXCEPTIONS.exceptions[0].reason: is missing; expected a text",
                        "EXCEPTIONS.exceptions[0].expires: is missing; expected a text");
    }

    @Test
    void whatIsNotKnownFailsInStacksOfOurComponentsAndIsSaidElsewhere() {
        assertThat(Pack.mandatory(pack.judge(unknown(Program.DEV))))
                .extracting(AnalyzeDiagnostic::getPolicyName)
                .containsOnly("UNDECIDED");
        List<AnalyzeDiagnostic> elsewhere = pack.judge(unknown(Program.YAML));
        assertThat(Pack.mandatory(elsewhere)).isEmpty();
        assertThat(elsewhere).extracting(AnalyzeDiagnostic::getPolicyName).contains("UNDECIDED");
    }

    @Test
    void whetherWhatIsNotKnownFailsCanBeSaid() {
        pack.configured(config("UNDECIDED", EnforcementLevel.MANDATORY, "{'requireDecided': true}"));
        assertThat(Pack.mandatory(pack.judge(unknown(Program.YAML)))).isNotEmpty();

        pack.configured(config("UNDECIDED", EnforcementLevel.MANDATORY, "{'requireDecided': false}"));
        assertThat(Pack.mandatory(pack.judge(unknown(Program.DEV)))).isEmpty();
    }

    @Test
    void valueThatIsUnknownIsNotTakenForAnOpenOne() {
        List<AnalyzeDiagnostic> said = pack.judge(RecordedStack.of(Program.YAML)
                .with(Program.YAML.registry(), "publicNetworkAccess", "'" + RecordedStack.UNKNOWN + "'"));

        assertThat(said)
                .extracting(AnalyzeDiagnostic::getPolicyName)
                .contains("UNDECIDED")
                .doesNotContain("LEAK-202");
    }

    private static RecordedStack publicRegistry() {
        return RecordedStack.of(Program.YAML).with(Program.YAML.registry(), "publicNetworkAccess", "'Enabled'");
    }

    /** A type that can lead out and that the model does not know. */
    private static RecordedStack unknown(Program program) {
        return RecordedStack.of(program).add("azure-native:network:VirtualNetworkGateway", "vpn", "{}");
    }

    private static String exception(String policy, String resource, String expires) {
        return "{'policy': '%s', 'resource': '%s', 'reason': 'until the mirror is there', 'expires': '%s'}"
                .formatted(policy, resource, expires);
    }

    private static Map<String, PolicyConfig> exceptions(String list) {
        return config("EXCEPTIONS", EnforcementLevel.ADVISORY, "{'exceptions': [%s]}".formatted(list));
    }

    private static Map<String, PolicyConfig> config(String policy, EnforcementLevel level, String properties) {
        try {
            return Map.of(
                    policy,
                    PolicyConfig.newBuilder()
                            .setEnforcementLevel(level)
                            .setProperties(Structs.write(new ObjectMapper().readTree(properties.replace('\'', '"'))))
                            .build());
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
