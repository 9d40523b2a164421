package minga.review;

import java.util.LinkedHashMap;
import java.util.Map;
import minga.platform.Text;
import minga.web.Posted;

/**
 * Submitted form of a review sheet: remarks as typed. A new remark comes as {@code o.<place>}; {@code en.<place>} may
 * say at which field of that place. A remark that stands already comes as {@code r.<number>}.
 *
 * @param fresh new remarks by place
 * @param changed remarks that stand already, by number
 * @param typed all of it by parameter, as it was typed
 */
record RemarkForm(Map<String, String> fresh, Map<Long, String> changed, Map<String, String> typed) {

    static RemarkForm of(Posted posted) {
        RemarkForm form = new RemarkForm(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (String name : posted.values().keySet()) {
            String words = posted.raw(name);
            if (name.startsWith("o.") && !Text.isBlank(words)) {
                form.typed.put(name, words);
                form.fresh.put(posted.word("en." + name.substring(2)).orElse(name.substring(2)), words);
            } else if (name.matches("r\\.\\d{1,18}")) {
                form.typed.put(name, words);
                form.changed.put(Long.parseLong(name.substring(2)), words);
            }
        }
        return form;
    }

    boolean isEmpty() {
        return fresh.isEmpty() && changed.isEmpty();
    }
}
