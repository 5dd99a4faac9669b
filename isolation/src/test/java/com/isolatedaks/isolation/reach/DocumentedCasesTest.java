package com.isolatedaks.isolation.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.testing.TestNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Microsoft's pages say of single packets ({@code documented-cases.json}), each with the page. */
class DocumentedCasesTest {
    private static final String MACHINES = "'delegations': [{'name': 'd', 'properties': {'serviceName': 'any'}}]";

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("packets")
    void packetFaresAsThePageSays(String says, String to, JsonNode documented, JsonNode packet) {
        // when
        Verdict verdict = network(documented)
                .send("vnet/subnet1", target(to), packet.get("port").asInt());

        // then
        assertThat(fate(verdict))
                .as(documented.get("source").asText())
                .isEqualTo(packet.get("fate").asText());
        String by = packet.get("by").asText();
        if (by.contains(" ")) {
            String[] words = by.split(" ");
            String range = words[words.length - 2];
            assertThat(hop(verdict, Hop.Kind.ROUTE).text())
                    .startsWith(by.startsWith("system") ? "the system route " + range : "route ")
                    .contains(range + " leads to " + words[words.length - 1]);
        } else if (!by.isEmpty()) {
            assertThat(hop(verdict, Hop.Kind.SECURITY_GROUP).rule()).isEqualTo(by);
        }
    }

    static Stream<Arguments> packets() throws IOException {
        List<Arguments> packets = new ArrayList<>();
        try (InputStream in = DocumentedCasesTest.class.getResourceAsStream("documented-cases.json")) {
            for (JsonNode documented : new ObjectMapper().readTree(in).get("cases")) {
                for (JsonNode packet : documented.get("packets")) {
                    packets.add(arguments(
                            documented.get("says").asText(), packet.get("to").asText(), documented, packet));
                }
            }
        }
        return packets.stream();
    }

    private static TestNetwork network(JsonNode documented) {
        TestNetwork network = new TestNetwork()
                .network("vnet", "10.0.0.0/16", "")
                .network("near", "10.1.0.0/16", "")
                .network("far", "10.2.0.0/16", "")
                .subnet("vnet/subnet1", "10.0.0.0/24", MACHINES)
                .subnet("vnet/subnet2", "10.0.1.0/24", MACHINES)
                .subnet("near/machines", "10.1.0.0/24", MACHINES)
                .subnet("far/machines", "10.2.0.0/24", MACHINES)
                .peer("vnet", "near")
                .peer("near", "far");
        List<String> rules = new ArrayList<>();
        for (JsonNode rule : documented.get("rules")) {
            String[] words = rule.asText().split(" ");
            rules.add(TestNetwork.rule(Integer.parseInt(words[0]), "Outbound", words[1], "*", words[2], words[3]));
        }
        network.guard("vnet/subnet1", rules.toArray(String[]::new));
        List<String> routes = new ArrayList<>();
        for (JsonNode route : documented.get("routes")) {
            String[] words = route.asText().split(" ");
            routes.add(
                    "{'name': '%s', 'properties': {'addressPrefix': '%s', 'nextHopType': '%s', 'nextHopIpAddress': '%s'}}"
                            .formatted(
                                    words[0].replace('/', '-'), words[0], words[1], words.length > 2 ? words[2] : ""));
        }
        String tables = "Microsoft.Network/routeTables";
        return network.put(tables, "routes", "{'properties': {'routes': [%s]}}".formatted(String.join(", ", routes)))
                .attach("vnet/subnet1", "routeTable", TestNetwork.id(tables, "routes"));
    }

    private static Target target(String to) {
        return Address.parse(to).map(Target::at).orElseGet(() -> Target.inPublic(to, Optional.empty()));
    }

    private static Hop hop(Verdict verdict, Hop.Kind kind) {
        return verdict.hops().stream()
                .filter(hop -> hop.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String fate(Verdict verdict) {
        if (verdict instanceof Verdict.Reached) {
            return "arrives";
        }
        return verdict.isBlocked() ? "stopped" : "unknown";
    }
}
