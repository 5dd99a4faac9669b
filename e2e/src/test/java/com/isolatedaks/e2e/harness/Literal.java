package com.isolatedaks.e2e.harness;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text in a source file.
 *
 * @param type the name of the file's type
 * @param text what stands between the quotes
 * @param line the line that it begins in
 */
public record Literal(String type, String text, String line) {
    private static final String SUFFIX = ".java";

    /** Comments are matched so that quotes in them do not count, and characters so that theirs do not. */
    private static final Pattern TOKEN = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)+'",
            Pattern.DOTALL);

    /** All texts of a file. */
    public static Stream<Literal> of(Module.Source source) {
        String file = source.file().getFileName().toString();
        String type = file.substring(0, file.length() - SUFFIX.length());
        String code = String.join("\n", source.lines());
        return TOKEN.matcher(code)
                .results()
                .flatMap(match -> Optional.ofNullable(match.group(1))
                        .or(() -> Optional.ofNullable(match.group(2)))
                        .map(text -> new Literal(type, text, lineAt(code, match.start())))
                        .stream());
    }

    private static String lineAt(String code, int position) {
        int end = code.indexOf('\n', position);
        return code.substring(code.lastIndexOf('\n', position) + 1, end < 0 ? code.length() : end);
    }
}
