package com.isolatedaks.isolation.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Style sheet or script of the page.
 *
 * @param text its text
 */
record PageResource(String text) {
    static PageResource of(String file) {
        try (InputStream in = PageResource.class.getResourceAsStream(file)) {
            return new PageResource(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with more at its end. */
    PageResource with(String more) {
        return new PageResource(text + more);
    }

    /** How a content security policy names it, and so no other: by its hash. */
    String source() {
        return "'sha256-%s'".formatted(Base64.getEncoder().encodeToString(Sha256.of(text)));
    }
}
