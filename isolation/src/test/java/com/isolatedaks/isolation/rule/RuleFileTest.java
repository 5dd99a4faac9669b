package com.isolatedaks.isolation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileTest {
    private static final String ROW =
            """
            {"id": "ISO-101", "severity": "error", "title": "Title", "reason": "Reason.", "docs": "https://a.b/c"}""";

    @Test
    void aCompleteRowIsARule() {
        assertThat(RuleFile.read(file(row("since", "2025-04"))))
                .singleElement()
                .satisfies(rule -> assertThat(rule.since()).contains("2025-04"))
                .satisfies(rule -> assertThat(rule.until()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "id, ISO-1, the id is not",
        "id, ISO-0001, the id is not",
        "severity, fatal, the severity is unknown",
        "title, Title., the title is missing or ends",
        "title, '', the title is missing or ends",
        "reason, Reason, the reason is not a sentence",
        "byConstruction, so, byConstruction is not a sentence",
        "docs, page, docs is not a URL",
        "docs, http://a.b/c, docs is not a URL",
        "since, 2025, since is not a month",
        "until, 2025-13, until is not a month",
        "untill, 2025-12, unknown [untill]"
    })
    void anInconsistentRowIsRefusedByItsId(String key, String value, String fault) {
        assertThatIllegalStateException()
                .isThrownBy(() -> RuleFile.read(file(row(key, value))))
                .withMessageStartingWith("rules.json: ISO-")
                .withMessageContaining(fault);
    }

    @Test
    void aRuleEndsAfterItBegan() {
        ObjectNode endless = row("since", "2025-04").put("until", "2025-05");
        ObjectNode reversed = row("since", "2025-04").put("until", "2025-04");

        assertThat(RuleFile.read(file(endless))).hasSize(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> RuleFile.read(file(reversed)))
                .withMessageContaining("until is not after since");
    }

    @Test
    void idsAscendSoThatNoneIsThereTwice() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RuleFile.read(file(row("id", "ISO-101"), row("id", "ISO-101"))))
                .withMessageContaining("the id does not come after ISO-101");
    }

    @Test
    void everyRuleHasAConstantAndEveryConstantARuleOfItsOwn() {
        List<Object> constants = new ArrayList<>();
        Stream.of(Rules.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .forEach(field -> constants.add(value(field)));

        assertThat(constants).isEqualTo(Rules.all());
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode row(String key, String value) {
        try {
            return ((ObjectNode) new ObjectMapper().readTree(ROW)).put(key, value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode file(JsonNode... rows) {
        ObjectNode file = new ObjectMapper().createObjectNode();
        file.putArray("rules").addAll(List.of(rows));
        return file;
    }
}
