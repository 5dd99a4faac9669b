package com.isolatedaks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isolatedaks.isolation.rule.Problem;
import org.junit.jupiter.api.Test;

class StackConfigTest {
    private static final String JSON =
            """
            {"shop:location": "westeurope", "shop:count": "3", "shop:retain": "true", "shop:empty": " ",
             "shop:groups": "[\\"a\\",\\"b\\"]", "shop:tags": "{\\"team\\":\\"x\\"}", "azure-native:location": "mars"}
            """;

    @Test
    void valuesAreReadByTheirTypes() {
        StackConfig config = StackConfig.parse("shop", JSON);

        assertThat(config.text("location")).isEqualTo("westeurope");
        assertThat(config.number("count")).isEqualTo(3);
        assertThat(config.flag("retain")).isTrue();
        assertThat(config.list("groups")).containsExactly("a", "b");
        assertThat(config.map("tags")).containsEntry("team", "x");
    }

    @Test
    void whatIsEmptyOrAbsentIsLeftToTheComponentsDefault() {
        StackConfig config = StackConfig.parse("shop", JSON);

        assertThat(config.text("empty")).isNull();
        assertThat(config.text("absent")).isNull();
        assertThat(config.number("absent")).isNull();
        assertThat(config.flag("absent")).isFalse();
        assertThat(config.list("absent")).isEmpty();
        assertThat(config.map("absent")).isEmpty();
        assertThat(StackConfig.parse("shop", null).text("location")).isNull();
    }

    @Test
    void allMissingValuesAreReportedUnderTheirKeys() {
        StackConfig config = StackConfig.parse("shop", "{}");

        assertThat(config.required("location", "westeurope")).isEqualTo("westeurope");
        config.required("name", "x");

        assertThat(config.problems().all())
                .extracting(Problem::toString)
                .containsExactly(
                        "shop:location: missing; set it with: pulumi config set location <value>",
                        "shop:name: missing; set it with: pulumi config set name <value>");
    }

    @Test
    void aKeyThatNobodyReadsIsRefusedWithTheNearestName() {
        StackConfig config = StackConfig.parse("shop", "{\"shop:locatoin\": \"x\", \"shop:zzzzzz\": \"y\"}");
        config.text("location");
        config.text("name");

        config.refuseUnknownKeys();

        assertThat(config.problems().all())
                .extracting(Problem::toString)
                .containsExactly(
                        "shop:locatoin: not a key of this program; did you mean location?",
                        "shop:zzzzzz: not a key of this program; expected one of location, name");
    }

    @Test
    void keysOfOtherNamespacesAreNotOurs() {
        StackConfig config = StackConfig.parse("shop", "{\"azure-native:location\": \"mars\"}");

        config.refuseUnknownKeys();

        assertThat(config.problems().isEmpty()).isTrue();
    }

    @Test
    void whatTheEngineNeverSendsIsNotTakenForNothing() {
        assertThatThrownBy(() -> StackConfig.parse("shop", "no json")).isInstanceOf(IllegalArgumentException.class);
    }
}
