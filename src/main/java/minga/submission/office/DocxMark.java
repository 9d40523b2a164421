package minga.submission.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hidden marks in the text of a Word form: what the visible text beside them answers.
 *
 * @param kind one of the letters below
 * @param key the key of a field, the path of a level, or of the stamp
 * @param value what the form showed, the number of the row, or the value of the stamp
 */
record DocxMark(char kind, String key, String value) {

    static final char STAMP = 's';
    static final char LIST = 'l';
    static final char ROW = 'r';
    /** One text, whatever its paragraphs. */
    static final char TEXT = 't';
    /** A value a paragraph. */
    static final char LINES = 'm';
    /** A choice a paragraph, those with a filled box chosen. */
    static final char BOXES = 'c';

    private static final Pattern MARK = Pattern.compile("\\{\\{([slrtmc]):([\\w.]{1,200})=([\\[\\]\\w,.-]{0,4000})}}");

    static String of(char kind, String key, String value) {
        return "{{" + kind + ":" + key + "=" + value + "}}";
    }

    /** The marks in hidden text, in order. */
    static List<DocxMark> all(CharSequence hidden) {
        List<DocxMark> marks = new ArrayList<>();
        Matcher found = MARK.matcher(hidden);
        while (found.find()) {
            marks.add(new DocxMark(found.group(1).charAt(0), found.group(2), found.group(3)));
        }
        return marks;
    }
}
