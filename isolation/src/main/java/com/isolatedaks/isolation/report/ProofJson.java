package com.isolatedaks.isolation.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.proof.Leak;
import com.isolatedaks.isolation.proof.Proof;
import com.isolatedaks.isolation.state.Reading;

/** A proof for programs. */
public final class ProofJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProofJson() {}

    /** One JSON object, indented. */
    public static String of(Proof proof, Reading reading) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("verdict", proof.conclusion().toString());
        root.put("isPlanned", proof.isPlanned());
        root.put("places", proof.places());
        ArrayNode leaks = root.putArray("leaks");
        proof.leaks().forEach(leak -> leaks.add(leak(leak, reading)));
        root.set("allowed", MAPPER.valueToTree(proof.allowed()));
        ArrayNode undecided = root.putArray("undecided");
        proof.undecided().forEach(each -> undecided.add(MAPPER.<ObjectNode>valueToTree(each)));
        ArrayNode layers = root.putArray("layers");
        proof.layers().forEach(layers::add);
        root.set("needs", MAPPER.valueToTree(proof.needs()));
        root.set("names", MAPPER.valueToTree(proof.names()));
        root.set("rights", MAPPER.valueToTree(proof.rights()));
        ArrayNode residual = root.putArray("residual");
        proof.residual()
                .forEach(present -> residual.add(MAPPER.<ObjectNode>valueToTree(present.path())
                        .set("where", MAPPER.valueToTree(present.where()))));
        return root.toPrettyString();
    }

    private static ObjectNode leak(Leak leak, Reading reading) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", leak.kind().id());
        node.put("title", leak.kind().title());
        node.put("from", leak.from());
        node.put("to", leak.to());
        node.put("resource", leak.resource().text());
        reading.name(leak.resource()).ifPresent(name -> node.put("name", name));
        ArrayNode witness = node.putArray("witness");
        leak.witness().forEach(witness::add);
        node.put("fix", leak.kind().fix());
        node.put("docs", leak.kind().docs());
        return node;
    }
}
