package minga.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form as somebody has it before the eyes: what a browser would send back, and what is typed over it. */
public record ShownForm(Map<String, List<String>> parameters) {

    /** @param fields of all its sections */
    public static ShownForm of(long revision, List<FieldView> fields) {
        ShownForm form = new ShownForm(new LinkedHashMap<>());
        form.parameters.put("revision", List.of(String.valueOf(revision)));
        form.fill(fields);
        return form;
    }

    private void fill(List<FieldView> fields) {
        for (FieldView field : fields) {
            if (!field.shown().isEmpty()) {
                parameters.put("_visto." + field.parameter(), List.of(field.shown()));
            }
            if (field.control().equals("MOMENT")) {
                parameters.put(field.parameter(), field.moment());
            } else if (!field.control().equals("ROWS")) {
                parameters.put(field.parameter(), field.values());
            }
            field.rows().forEach(row -> fill(row.fields()));
        }
    }

    /** The same form with that answer. */
    public ShownForm type(String parameter, String... texts) {
        parameters.put(parameter, List.of(texts));
        return this;
    }

    /** What the button sends. */
    public FormValues press(String button) {
        return new FormValues(Map.copyOf(parameters), button);
    }

    /** The field of that parameter, also within rows. */
    public static FieldView field(List<FieldView> fields, String parameter) {
        return fields.stream()
                .flatMap(field -> java.util.stream.Stream.concat(java.util.stream.Stream.of(field),
                        field.rows().stream().flatMap(row -> row.fields().stream())))
                .filter(field -> field.parameter().equals(parameter)).findFirst().orElseThrow();
    }
}
