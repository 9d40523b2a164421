package minga.submission.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minga.form.FieldView;
import minga.platform.Text;
import minga.web.Language;

/** The codes that the words of a form file mean, by the path of their field in the template. */
final class ChoiceCodes {

    private final Map<String, FieldView> fields = new HashMap<>();
    private final Map<String, Map<String, String>> codes = new HashMap<>();

    /** @param forms the form in each language that a file may have been drawn in */
    ChoiceCodes(List<FormContent> forms) {
        forms.forEach(form -> collect(form.fields(), "", form.language()));
    }

    private void collect(List<FieldView> all, String level, Language language) {
        for (FieldView field : all) {
            String path = RowPath.join(level, RowPath.last(field.parameter()));
            fields.putIfAbsent(path, field);
            if (field.kind().equals("ROWS")) {
                collect(FormContent.blank(field).fields(), path, language);
            } else if (!AnswerText.isRow(field) && !field.choices().isEmpty()) {
                Map<String, String> own = codes.computeIfAbsent(path, none -> new HashMap<>());
                field.choices().forEach(choice -> own.put(Text.folded(choice.code()), choice.code()));
                List<String> labels = AnswerText.choices(field, language);
                for (int i = 0; i < labels.size(); i++) {
                    own.putIfAbsent(Text.folded(labels.get(i)), field.choices().get(i).code());
                }
            }
        }
    }

    /** True where the template has such a field, and it is no list of rows. */
    boolean knows(String templatePath) {
        return fields.containsKey(templatePath) && !fields.get(templatePath).kind().equals("ROWS");
    }

    boolean isRow(String templatePath) {
        return AnswerText.isRow(fields.get(templatePath));
    }

    boolean isMultiple(String templatePath) {
        return fields.get(templatePath).multiple();
    }

    /** The words as a form of the page would send them; words that no list has stay as they are. */
    List<String> codes(String templatePath, List<String> words) {
        Map<String, String> own = codes.get(templatePath);
        if (own == null) {
            return words;
        }
        List<String> found = new ArrayList<>();
        for (String word : words) {
            String code = own.get(Text.folded(word));
            if (code == null && isMultiple(templatePath)) {
                List.of(word.split("[;\\n]")).stream().filter(part -> !part.isBlank())
                        .forEach(part -> found.add(own.getOrDefault(Text.folded(part), part.strip())));
            } else {
                found.add(code == null ? word : code);
            }
        }
        return found;
    }
}
