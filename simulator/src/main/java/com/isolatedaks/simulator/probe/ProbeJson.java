package com.isolatedaks.simulator.probe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.dns.Resolution;
import com.isolatedaks.isolation.reach.Hop;
import com.isolatedaks.isolation.reach.Verdict;
import java.util.Locale;

/** A probe for programs. */
public final class ProbeJson {
    private ProbeJson() {}

    /** One object: who, whom, how the name resolved, each step, and the verdict. */
    public static ObjectNode of(Probe probe) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("from", probe.from())
                .put("to", probe.to())
                .put("port", probe.port())
                .put("protocol", probe.protocol().toString())
                .put("verdict", probe.verdict().map(ProbeJson::word).orElse("unresolved"));
        probe.resolution().ifPresent(resolution -> json.set("resolution", resolution(resolution)));
        ArrayNode hops = json.putArray("hops");
        probe.verdict().ifPresent(verdict -> verdict.hops().forEach(hop -> hops.add(hop(hop))));
        return json;
    }

    private static String word(Verdict verdict) {
        return verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode resolution(Resolution resolution) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (resolution.answer() instanceof Resolution.Addresses known) {
            ArrayNode addresses = json.putArray("addresses");
            known.addresses().forEach(address -> addresses.add(address.toString()));
        }
        json.put("isPublic", resolution.answer() instanceof Resolution.PublicAddress);
        resolution.failure().ifPresent(reason -> json.put("failure", reason));
        ArrayNode steps = json.putArray("steps");
        resolution.steps().forEach(steps::add);
        return json;
    }

    private static ObjectNode hop(Hop hop) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", hop.kind().name().toLowerCase(Locale.ROOT))
                .put("place", hop.place())
                .put("rule", hop.rule())
                .put("isPassed", hop.isPassed())
                .put("text", hop.text());
    }
}
