package minga.submission.office;

import java.util.List;

/**
 * Paths of answers by the identity of their rows: {@code indicators._12.means.-1.text}. {@code _12} is the row of that
 * number, {@code -1} a row that only the file has.
 */
final class RowPath {

    static final String KNOWN = "_";
    static final String NEW = "-";

    private RowPath() {}

    static String join(String row, String key) {
        return row.isEmpty() ? key : row + "." + key;
    }

    /** The row that holds the answer; empty for an answer of the record itself. */
    static String row(String path) {
        int last = path.lastIndexOf('.');
        return last < 0 ? "" : path.substring(0, last);
    }

    /** The list that holds the row. */
    static String list(String row) {
        return row(row);
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The path without rows, as the template has it: {@code indicators.means.text}. */
    static String template(String path) {
        return String.join(".", List.of(path.split("\\.")).stream()
                .filter(step -> !step.startsWith(KNOWN) && !step.startsWith(NEW)).toList());
    }

    static boolean isNew(String row) {
        return last(row).startsWith(NEW);
    }

    /** The outermost row on the way that only the file has; empty where there is none. */
    static String firstNew(String path) {
        int at = path.indexOf("." + NEW);
        int end = at < 0 ? -1 : path.indexOf('.', at + 1);
        return at < 0 ? "" : end < 0 ? path : path.substring(0, end);
    }

    static boolean isWithin(String path, String row) {
        return path.equals(row) || path.startsWith(row + ".");
    }
}
