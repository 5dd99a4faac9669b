package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.simulator.wire.Numbers;
import java.util.ArrayList;
import java.util.List;

/** The texts in a value. */
final class Texts {
    private static final int LONGEST = 80;

    private Texts() {}

    /** Returns all strings and numbers in a value; shorter ones than two characters give nothing away. */
    static List<String> in(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isContainerNode()) {
            value.forEach(item -> texts.addAll(in(item)));
        } else if (!value.isBoolean() && value.asText().length() > 1 && !Unknown.is(value)) {
            texts.add(value.asText());
        }
        return texts;
    }

    /** Returns a value as an error shows it: on one line, not too long. */
    static String shown(JsonNode value) {
        String text = value.isTextual() ? value.asText() : Numbers.normal(value).toString();
        String line = text.isEmpty() ? "an empty string" : text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
