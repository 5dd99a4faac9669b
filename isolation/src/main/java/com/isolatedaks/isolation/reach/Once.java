package com.isolatedaks.isolation.reach;

import java.util.function.Supplier;
import javax.annotation.Nullable;

/** A value that is worked out when it is first asked for. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> source;

    @Nullable private T value;

    private Once(Supplier<T> source) {
        this.source = source;
    }

    static <T> Once<T> of(Supplier<T> source) {
        return new Once<>(source);
    }

    @Override
    public T get() {
        if (value == null) {
            value = source.get();
        }
        return value;
    }
}
