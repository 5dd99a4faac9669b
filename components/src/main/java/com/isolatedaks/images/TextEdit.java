package com.isolatedaks.images;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Another text for a scalar of a YAML document.
 *
 * @param start where it begins in the document
 * @param end where it ends
 * @param replacement what stands there then
 */
record TextEdit(int start, int end, String replacement) {

    /**
     * The edit that gives a scalar another value. A reference of an image is the same in quotes and without, so that whatever
     * stands around it stays: quotes, an anchor, a tag. One that is written as a block becomes plain.
     */
    static TextEdit of(ScalarNode scalar, String value, String document) {
        // Marks count code points.
        int start = document.offsetByCodePoints(0, scalar.getStartMark().getIndex());
        int end = document.offsetByCodePoints(0, scalar.getEndMark().getIndex());
        String written = document.substring(start, end).stripTrailing();
        ScalarStyle style = scalar.getScalarStyle();
        int from =
                switch (style) {
                    case PLAIN -> written.lastIndexOf(scalar.getValue());
                    case SINGLE_QUOTED, DOUBLE_QUOTED -> written.indexOf(style.getChar()) + 1;
                    case LITERAL, FOLDED, JSON_SCALAR_STYLE -> written.indexOf(style.getChar());
                };
        boolean isQuoted = style == ScalarStyle.SINGLE_QUOTED || style == ScalarStyle.DOUBLE_QUOTED;
        return new TextEdit(start + from, start + written.length() - (isQuoted ? 1 : 0), value);
    }
}
