package com.isolatedaks.isolation.catalogue;

import java.util.Arrays;
import java.util.Optional;
import javax.annotation.Nullable;

/** What data files write as a word. */
interface Keyed {
    /** The word. */
    String key();

    /** The one that a word stands for. */
    static <E extends Keyed> Optional<E> find(E[] all, @Nullable String key) {
        return Arrays.stream(all).filter(one -> one.key().equals(key)).findFirst();
    }
}
