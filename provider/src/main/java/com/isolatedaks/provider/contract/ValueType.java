package com.isolatedaks.provider.contract;

import java.util.List;

/** What a value of the schema may be. */
public sealed interface ValueType {

    /** A single value without parts. */
    enum Primitive implements ValueType {
        STRING("string", "a string"),
        INTEGER("integer", "a whole number"),
        NUMBER("number", "a number"),
        BOOLEAN("boolean", "true or false");

        private final String keyword;
        private final String expected;

        Primitive(String keyword, String expected) {
            this.keyword = keyword;
            this.expected = expected;
        }

        /** The schema's word for it. */
        public String keyword() {
            return keyword;
        }

        /** What a user is told to write. */
        public String expected() {
            return expected;
        }
    }

    /** Anything at all. */
    record Any() implements ValueType {}

    /** One of some values. */
    record OneOf(List<String> values) implements ValueType {}

    /** A list. */
    record ListOf(ValueType items) implements ValueType {}

    /** A map from strings. */
    record MapOf(ValueType values) implements ValueType {}

    /** An object with named properties; {@link PackageContract#object} has them, because a type may contain itself. */
    record ObjectOf(String token) implements ValueType {}
}
