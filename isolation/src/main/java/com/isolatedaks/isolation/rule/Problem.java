package com.isolatedaks.isolation.rule;

/**
 * One thing that is wrong, in one line.
 *
 * @param path the property's path, {@code systemPool.nodeCount}
 * @param message what is wrong, what was got, what is allowed and what to do
 */
public record Problem(String path, String message) {

    /** The line a user sees. */
    @Override
    public String toString() {
        return path + ": " + message;
    }
}
