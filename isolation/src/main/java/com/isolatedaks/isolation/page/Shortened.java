package com.isolatedaks.isolation.page;

/** Texts of the picture: what is too long for a box is cut in its middle, the details have it whole. */
final class Shortened {
    private static final int MOST = 34;

    private Shortened() {}

    static String of(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int half = (MOST - 1) / 2;
        return text.substring(0, half) + "…" + text.substring(text.length() - half);
    }
}
