package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A value that a preview cannot know yet. */
final class Unknown {
    /** How the engine and its plugins write it (pulumi/pulumi, sdk/go/common/resource/plugin/rpc.go). */
    static final TextNode VALUE = TextNode.valueOf("04da6b54-80e4-46f7-96ec-b56ff0331ba9");

    /** The engine has a sentinel for each type; to a provider they mean the same. */
    private static final Set<String> SENTINELS = Set.of(
            VALUE.asText(),
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    private Unknown() {}

    static boolean isSentinel(String text) {
        return SENTINELS.contains(text);
    }

    static boolean is(JsonNode value) {
        return value.equals(VALUE);
    }

    /** Tells whether a value or anything in it is unknown. */
    static boolean isIn(JsonNode value) {
        return is(value) || StreamSupport.stream(value.spliterator(), false).anyMatch(Unknown::isIn);
    }
}
