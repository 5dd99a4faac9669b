package com.isolatedaks.provider.inputs;

import java.util.regex.Pattern;

/** The path of a property, as Pulumi writes it. */
final class Path {
    private static final Pattern WORD = Pattern.compile("[\\w$-]+");

    private Path() {}

    /** The path of a part of what is at {@code path}. */
    static String part(String path, String name) {
        if (!WORD.matcher(name).matches()) {
            return path + "[\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
        }
        return path.isEmpty() ? name : path + "." + name;
    }

    static String item(String path, int index) {
        return path + "[" + index + "]";
    }
}
