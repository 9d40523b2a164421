package minga.submission;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import minga.platform.Text;
import minga.web.Posted;

/**
 * Submitted form with the answers to all remarks of a ficha: {@code answer.<number>} as typed, {@code seen.<number>} as
 * it stood when the page was drawn. Only what was changed counts, so that two who answer do not undo each other.
 *
 * @param typed answers by the number of their remark
 * @param seen what stood there before
 */
record RemarkAnswerForm(Map<Long, String> typed, Map<Long, String> seen) {

    /** A form that nobody filled in. */
    static final RemarkAnswerForm NONE = new RemarkAnswerForm(Map.of(), Map.of());

    static RemarkAnswerForm of(Posted posted) {
        return new RemarkAnswerForm(numbered(posted, "answer."), numbered(posted, "seen."));
    }

    private static Map<Long, String> numbered(Posted posted, String prefix) {
        Map<Long, String> found = new TreeMap<>();
        for (String name : posted.values().keySet()) {
            if (name.startsWith(prefix) && name.substring(prefix.length()).matches("\\d{1,18}")) {
                found.put(Long.parseLong(name.substring(prefix.length())), posted.raw(name));
            }
        }
        return found;
    }

    /** Hands out the answers that differ from what stood there: number and words. */
    void forEachChanged(BiConsumer<Long, String> work) {
        typed.forEach((number, words) -> {
            if (!isSame(words, seen.get(number))) {
                work.accept(number, words);
            }
        });
    }

    /** True where both say the same, whatever the ends of their lines; nothing and blank are the same. */
    static boolean isSame(String one, String other) {
        return Objects.equals(plain(one), plain(other));
    }

    private static String plain(String words) {
        return Text.isBlank(words) ? null : words.replace("\r\n", "\n").strip();
    }
}
