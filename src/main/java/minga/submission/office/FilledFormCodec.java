package minga.submission.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import minga.platform.Fault;
import minga.web.FormFields;
import minga.web.QueryString;

/** Writes a filled form as the fields of a kept form, and reads it back. */
final class FilledFormCodec {

    private static final String ANSWER = "a.";
    private static final String SHOWN = "s.";
    private static final String DRAWN = "d.";
    private static final String ROWS = "r.";
    private static final String NUMBERED = "n.";
    private static final String PLACE = "p.";
    private static final String FAULT = "f";
    private static final String BETWEEN = "\t";

    private FilledFormCodec() {}

    static String encode(FilledForm form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.answers().forEach((path, values) -> fields.put(ANSWER + path, values.isEmpty() ? List.of("") : values));
        form.shown().forEach((path, hash) -> fields.put(SHOWN + path, List.of(hash)));
        form.drawn().forEach((list, ids) -> fields.put(DRAWN + list, List.of(ids.toString())));
        form.rows().forEach((list, rows) -> fields.put(ROWS + list, List.copyOf(rows)));
        form.numbered().forEach((number, row) -> fields.put(NUMBERED + number, List.of(row)));
        form.places().forEach((path, place) -> fields.put(PLACE + path, List.of(place)));
        fields.put(FAULT, form.faults().stream()
                .map(fault -> fault.path() + BETWEEN + fault.key() + BETWEEN
                        + fault.args().stream().map(Object::toString)
                                .map(arg -> arg.replace(BETWEEN, " ")).collect(Collectors.joining(BETWEEN)))
                .toList());
        return FormFields.encoded(fields);
    }

    static FilledForm decode(String fields) {
        FilledForm form = new FilledForm();
        QueryString.valuesByName(fields).forEach((name, values) -> {
            String path = name.length() < 2 ? "" : name.substring(2);
            switch (name.length() < 2 ? name : name.substring(0, 2)) {
                case ANSWER -> form.add(path, values, "");
                case SHOWN -> form.shown().put(path, values.get(0));
                case DRAWN -> form.drawn().put(path, XlsxFormReader.numbers(values.get(0)));
                case ROWS -> form.rows().put(path, new LinkedHashSet<>(values));
                case NUMBERED -> form.numbered().put(path, values.get(0));
                case PLACE -> form.places().put(path, values.get(0));
                case FAULT -> values.forEach(value -> form.faults().add(fault(value)));
                default -> throw new IllegalArgumentException(name);
            }
        });
        return form;
    }

    private static Fault fault(String value) {
        List<String> parts = new ArrayList<>(Arrays.asList(value.split(BETWEEN)));
        return new Fault(parts.get(0), parts.get(1), List.copyOf(parts.subList(2, parts.size())));
    }
}
