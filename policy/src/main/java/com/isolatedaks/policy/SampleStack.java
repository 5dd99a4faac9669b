package com.isolatedaks.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.state.RegisteredResource;
import com.isolatedaks.policy.judgement.ResourceJudge;
import com.isolatedaks.policy.judgement.StackJudge;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small stack with a leak, for a judgement that nobody asks for: it loads what every judgement needs. */
final class SampleStack {
    private SampleStack() {}

    static void judge() {
        List<RegisteredResource> stack = read();
        stack.forEach(ResourceJudge::judge);
        StackJudge.judge(stack, true);
    }

    private static List<RegisteredResource> read() {
        ObjectMapper mapper = new ObjectMapper();
        List<RegisteredResource> stack = new ArrayList<>();
        try (InputStream in = SampleStack.class.getResourceAsStream("sample-stack.json")) {
            for (JsonNode row : mapper.readTree(in)) {
                String token = row.get("type").asText();
                ObjectNode inputs = (ObjectNode) row.get("properties");
                String urn = "urn:pulumi:stack::project::%s::%s"
                        .formatted(token, row.get("name").asText());
                stack.add(
                        new RegisteredResource(urn, token, "", List.of(), Map.of(), inputs, mapper.createObjectNode()));
            }
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
