package com.isolatedaks.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isolatedaks.InvalidInputsException;
import com.isolatedaks.config.StackConfig;
import com.isolatedaks.isolation.rule.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopologyTest {
    private static final Map<String, String> COMPLETE = Map.of(
            "name", "blue",
            "location", "westeurope",
            "registryName", "blueregistry",
            "administratorGroupIds", "[\\\"11111111-2222-3333-4444-555555555555\\\"]",
            "addressSpace", "10.10.0.0/16",
            "systemPoolNodeCount", "2",
            "retainRegistry", "false");

    @Test
    void configBecomesArgumentsOfTheComponents() {
        Topology topology = read(Map.of());

        assertThat(topology.resourceGroupName()).isEqualTo("blue");
        assertThat(topology.network().addressSpace()).isEqualTo("10.10.0.0/16");
        assertThat(topology.network().virtualNetworkName()).contains("blue");
    }

    @Test
    void problemsOfAllComponentsAreReportedAtOnceUnderTheKeysThatUsersSet() {
        assertThat(problems(Map.of(
                        "location", "",
                        "registryName", "blue-registry",
                        "addressSpace", "10.0.0.0/16",
                        "nodeSubnetPrefix", "10.1.0.0/24",
                        "systemPoolNodeCount", "0",
                        "administratorGroupIds", "[\\\"platform\\\"]",
                        "registyName", "x")))
                .containsExactly(
                        "isolated-aks:location",
                        "isolated-aks:nodeSubnetPrefix",
                        "isolated-aks:registryName",
                        "isolated-aks:systemPoolNodeCount",
                        "isolated-aks:serviceCidr",
                        "isolated-aks:administratorGroupIds",
                        "isolated-aks:registyName");
    }

    @Test
    void aWrongNameIsReportedOnceAlthoughTwoResourcesHaveIt() {
        assertThat(problems(Map.of("addressSpace", "ten"))).containsExactly("isolated-aks:addressSpace");
        assertThat(problems(Map.of("location", "mars"))).containsExactly("isolated-aks:location");
    }

    private static List<String> problems(Map<String, String> changes) {
        List<String> paths = new ArrayList<>();
        assertThatThrownBy(() -> read(changes))
                .isInstanceOfSatisfying(InvalidInputsException.class, exception -> exception.problems().stream()
                        .map(Problem::path)
                        .forEach(paths::add));
        return paths;
    }

    private static Topology read(Map<String, String> changes) {
        Map<String, String> config = new TreeMap<>(COMPLETE);
        config.putAll(changes);
        String json = config.entrySet().stream()
                .map(entry -> "\"isolated-aks:%s\": \"%s\"".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        return Topology.read(StackConfig.parse("isolated-aks", json));
    }
}
