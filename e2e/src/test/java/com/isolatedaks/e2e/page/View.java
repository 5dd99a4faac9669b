package com.isolatedaks.e2e.page;

import java.util.Locale;

/**
 * How a reader looks at the page.
 *
 * @param width of the window, in CSS pixels
 * @param scheme what the reader's system prefers
 */
record View(int width, Scheme scheme) {
    private static final int PHONE_WIDTH = 600;

    /** Light or dark. */
    enum Scheme {
        LIGHT,
        DARK;

        /** As CSS writes it. */
        String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As high as such windows are. */
    int height() {
        return width < PHONE_WIDTH ? 844 : 900;
    }

    @Override
    public String toString() {
        return width + "-" + scheme.css();
    }
}
