package minga.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import minga.platform.Text;
import minga.web.Posted;

/**
 * Submitted form of a review sheet: remarks as typed. A new remark comes as {@code o.<place>}; {@code en.<place>} may
 * say at which field of that place. A remark that stands already comes as {@code r.<number>}, a reply to what
 * was answered as {@code t.<number>}.
 *
 * @param fresh new remarks by place
 * @param changed remarks that stand already, by number
 * @param replies to the answers of the municipality, by the number of the remark
 * @param typed all of it by parameter, as it was typed
 */
record RemarkForm(Map<String, String> fresh, Map<Long, String> changed, Map<Long, String> replies,
        Map<String, String> typed) {

    private static final Pattern NUMBERED = Pattern.compile("[rt]\\.\\d{1,18}");

    /** Remarks alone. */
    static RemarkForm of(Map<String, String> fresh, Map<Long, String> changed) {
        return new RemarkForm(fresh, changed, Map.of(), Map.of());
    }

    static RemarkForm of(Posted posted) {
        RemarkForm form = new RemarkForm(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(),
                new LinkedHashMap<>());
        for (String name : posted.values().keySet()) {
            String words = posted.raw(name);
            if (name.startsWith("o.") && !Text.isBlank(words)) {
                form.typed.put(name, words);
                form.fresh.put(posted.word("en." + name.substring(2)).orElse(name.substring(2)), words);
            } else if (NUMBERED.matcher(name).matches()) {
                form.typed.put(name, words);
                (name.startsWith("r.") ? form.changed : form.replies).put(Long.parseLong(name.substring(2)), words);
            }
        }
        return form;
    }

    boolean isEmpty() {
        return fresh.isEmpty() && changed.isEmpty() && replies.isEmpty();
    }
}
