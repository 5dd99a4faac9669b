package com.isolatedaks.e2e.modes;

/** Whose network nodes stand in. */
enum NetworkKind {
    MANAGED("managed"),
    MADE("made"),
    BROUGHT("brought");

    private final String word;

    NetworkKind(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
