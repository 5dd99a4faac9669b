package com.isolatedaks.isolation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("location", "registryName", "retainRegistry");

    @Test
    void aTypingMistakeFindsWhatWasMeant() {
        assertThat(Nearest.to("registryNmae", KNOWN)).contains("registryName");
        assertThat(Nearest.to("Location", KNOWN)).contains("location");
    }

    @Test
    void somethingElseFindsNothing() {
        assertThat(Nearest.to("kubernetes", KNOWN)).isEmpty();
        assertThat(Nearest.to("anything", List.of())).isEmpty();
    }
}
