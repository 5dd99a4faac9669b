package com.isolatedaks.isolation.catalogue;

import javax.annotation.Nullable;

/**
 * A cluster extension of Microsoft's.
 *
 * @param type the type that Azure installs it by
 * @param name what people call it
 * @param support whether network isolated clusters support it
 * @param since month from which on it is so, if it was otherwise before
 * @param note what else is to be known, where anything is
 */
public record Extension(String type, String name, Support support, @Nullable String since, @Nullable String note) {

    /** What Microsoft says of an extension in network isolated clusters. */
    public enum Support {
        /** It works, given a way to its endpoints. */
        SUPPORTED,
        /** Its pages disagree. */
        DISPUTED,
        /** It is among the limitations. */
        UNSUPPORTED
    }
}
