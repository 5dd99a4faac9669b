package com.isolatedaks.simulator.plugin;

import java.util.function.Supplier;
import javax.annotation.Nullable;

/** A value that is made when it is first asked for, and once. */
final class Lazy<T> {
    private final Supplier<T> maker;

    @Nullable private T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    /** Returns the value; whoever comes while it is being made waits. */
    synchronized T get() {
        if (value == null) {
            value = maker.get();
        }
        return value;
    }
}
