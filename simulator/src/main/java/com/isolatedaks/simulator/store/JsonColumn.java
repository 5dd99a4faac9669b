package com.isolatedaks.simulator.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import javax.annotation.Nullable;

/** Bodies as text in a column. */
final class JsonColumn {
    // A body comes back exactly as it was written: 1.10 must not become 1.1.
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonColumn() {}

    @Nullable static String write(@Nullable ObjectNode body) {
        return body == null ? null : body.toString();
    }

    @Nullable static ObjectNode read(@Nullable String text) {
        try {
            return text == null ? null : (ObjectNode) MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the store holds a body that is not JSON", e);
        }
    }
}
