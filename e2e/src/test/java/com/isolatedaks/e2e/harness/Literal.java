package com.isolatedaks.e2e.harness;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text in a source file.
 *
 * @param type the name of the file's type
 * @param text what stands between the quotes
 */
public record Literal(String type, String text) {
    private static final String SUFFIX = ".java";

    /** Comments are matched so that quotes in them do not count, and characters so that theirs do not. */
    private static final Pattern TOKEN = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)+'",
            Pattern.DOTALL);

    /** All texts of a file. */
    public static Stream<Literal> of(Module.Source source) {
        String name = source.file().getFileName().toString();
        return TOKEN.matcher(String.join("\n", source.lines()))
                .results()
                .flatMap(match ->
                        Optional.ofNullable(match.group(1)).or(() -> Optional.ofNullable(match.group(2))).stream())
                .map(text -> new Literal(name.substring(0, name.length() - SUFFIX.length()), text));
    }
}
