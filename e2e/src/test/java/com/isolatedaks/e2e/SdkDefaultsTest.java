package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.DeployedStack;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Expected;
import com.isolatedaks.e2e.harness.SdkDefaults;
import com.isolatedaks.e2e.harness.StateResource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The SDK fills what a program leaves out with defaults that are those of an open cluster: outbound type loadBalancer,
 * public registry. Every default that could have got into a request was looked at, and is listed with what was sent.
 */
@EngineTest
class SdkDefaultsTest {

    @Test
    void noRequestInheritsADefaultThatNobodyLookedAt(DeployedStack stack) {
        SdkDefaults defaults = SdkDefaults.load();
        Map<String, TreeSet<String>> sent = new TreeMap<>();
        for (StateResource resource : stack.state().resources()) {
            defaults.in(resource.type(), resource.inputs()).forEach((path, values) -> sent.computeIfAbsent(
                            resource.type().replaceFirst("^azure-native:", "") + " " + path, key -> new TreeSet<>())
                    .add(values));
        }

        List<String> lines = sent.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(values -> entry.getKey() + ": " + values))
                .toList();

        assertThat(lines).containsExactlyInAnyOrderElementsOf(reviewed());
    }

    /** Without the remarks, which say why the value is right. */
    private static List<String> reviewed() {
        return Expected.text("sdk-defaults.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
