package com.isolatedaks.isolation.proof;

/** What a proof comes to. */
public enum Conclusion {
    /** Nothing gets out, nothing gets in, and no name leads out. */
    ISOLATED(0, "isolated"),
    /** Something gets out or in. */
    LEAKS(1, "leaks"),
    /** It depends on something that is not known. */
    UNDECIDED(2, "undecided");

    private final int exitCode;
    private final String word;

    Conclusion(int exitCode, String word) {
        this.exitCode = exitCode;
        this.word = word;
    }

    /** What {@code ./prove} exits with. */
    public int exitCode() {
        return exitCode;
    }

    @Override
    public String toString() {
        return word;
    }
}
