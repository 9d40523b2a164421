package minga.search.lucene.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Path of a text within a practice, split into the field and the positions in its lists: {@code
 * indicators.1.means.0.text} is the field {@code indicators.means.text} with the positions 2 and 1. Split by hand,
 * without regular expressions, because a page of results splits some hundred paths.
 *
 * @param field the path without positions
 * @param positions counted from one, outermost first
 */
record FieldPath(String field, List<Integer> positions) {

    private static final int MOST_DIGITS = 6;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    static FieldPath of(String path) {
        StringBuilder field = new StringBuilder(path.length());
        List<Integer> positions = new ArrayList<>(3);
        for (int from = 0; from <= path.length();) {
            int dot = path.indexOf('.', from);
            int to = dot < 0 ? path.length() : dot;
            if (from > 0 && isPosition(path, from, to)) {
                positions.add(Integer.parseInt(path, from, to, 10) + 1);
            } else {
                field.append(path, Math.max(0, from - 1), to);
            }
            from = to + 1;
        }
        return new FieldPath(field.toString(), positions);
    }

    private static boolean isPosition(String path, int from, int to) {
        boolean digits = to > from && to - from <= MOST_DIGITS;
        for (int at = from; digits && at < to; at++) {
            digits = path.charAt(at) >= '0' && path.charAt(at) <= '9';
        }
        return digits;
    }

    /** The pattern with the positions in place of {1}, {2}, {3}; placeholders without a position are removed. */
    String fill(String pattern) {
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        String filled = pattern;
        for (int i = 0; i < positions.size(); i++) {
            filled = filled.replace("{" + (i + 1) + "}", positions.get(i).toString());
        }
        return (filled.indexOf('{') < 0 ? filled : PLACEHOLDER.matcher(filled).replaceAll("")).strip();
    }
}
