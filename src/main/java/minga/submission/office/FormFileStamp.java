package minga.submission.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import minga.platform.Sha256;
import minga.template.Field;
import minga.template.Template;

/**
 * What a form file says of itself: which record it was drawn for, and the template of that day. It grants nothing: who
 * may save is asked of the session.
 *
 * @param record the number of the record; 0 for a form that belongs to none yet
 * @param fields a hash of the paths and kinds of the template's fields
 */
record FormFileStamp(String template, long record, String fields) {

    /** The layout of the files; readers refuse any other. */
    static final String LAYOUT = "1";

    private static final int DIGITS = 16;

    static FormFileStamp of(Template<?> template, long record) {
        return new FormFileStamp(template.key(), record, fingerprint(template));
    }

    private static String fingerprint(Template<?> template) {
        return Sha256.hex(describe(template)).substring(0, DIGITS);
    }

    private static String describe(Template<?> template) {
        return template.fields().stream().map(field -> describe((Field<?, ?>) field))
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static String describe(Field<?, ?> field) {
        return field + (field.rowTemplate() == null ? "" : describe(field.rowTemplate()));
    }

    /** As texts that a file carries. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("layout", LAYOUT);
        texts.put("template", template);
        texts.put("record", Long.toString(record));
        texts.put("fields", fields);
        return texts;
    }

    /**
     * Reads the texts of a file.
     *
     * @throws UnusableFile where there are none, or of another layout
     */
    static FormFileStamp of(Map<String, String> texts) throws UnusableFile {
        String record = texts.getOrDefault("record", "");
        if (!texts.keySet().containsAll(List.of("layout", "template", "fields")) || !record.matches("\\d{1,18}")) {
            throw new UnusableFile("office.fault.noForm");
        }
        if (!LAYOUT.equals(texts.get("layout"))) {
            throw new UnusableFile("office.fault.layout");
        }
        return new FormFileStamp(texts.get("template"), Long.parseLong(record), texts.get("fields"));
    }
}
