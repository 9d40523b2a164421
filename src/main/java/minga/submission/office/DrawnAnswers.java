package minga.submission.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minga.form.FieldView;

/** The answers of the record as a form file drawn now would show them, by {@link RowPath}. */
final class DrawnAnswers {

    private final List<FormContent> forms;
    private final List<Map<String, FieldView>> fields;
    private final ChoiceCodes codes;

    /** @param forms the form of now in each language */
    DrawnAnswers(List<FormContent> forms) {
        this.forms = List.copyOf(forms);
        this.fields = forms.stream().map(DrawnAnswers::byPath).toList();
        this.codes = new ChoiceCodes(forms);
    }

    private static Map<String, FieldView> byPath(FormContent form) {
        Map<String, FieldView> fields = new HashMap<>();
        form.fields().forEach(field -> fields.put(field.parameter(), field));
        FormLevel.of(form.fields()).forEach(level -> level.lines().forEach(line -> line.fields()
                .forEach(field -> fields.put(RowPath.join(line.path(), RowPath.last(field.parameter())), field))));
        return fields;
    }

    ChoiceCodes codes() {
        return codes;
    }

    /** True where the file says nothing but what it would be drawn with; references, which name rows, aside. */
    boolean isUnchanged(String path, List<String> words) {
        for (int i = 0; i < forms.size(); i++) {
            FieldView field = fields.get(i).get(path);
            if (field != null && !AnswerText.isRow(field)
                    && AnswerText.isSame(words, AnswerText.of(field, forms.get(i).language()))) {
                return true;
            }
        }
        return false;
    }

    /** The hash of the answer as the record says it now. */
    Optional<String> shown(String path) {
        return Optional.ofNullable(fields.get(0).get(path)).map(FieldView::shown);
    }
}
