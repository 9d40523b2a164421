package minga.submission;

import java.util.ArrayList;
import java.util.List;
import minga.practice.PracticeTemplate;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Template;
import minga.web.Language;
import minga.web.Messages;

/** Names a place of the ficha in words: {@code indicators.0.means.1.text} is «Indicador 1, medio de verificación 2». */
final class Places {

    private Places() {}

    static String label(String path, Language language) {
        List<String> words = new ArrayList<>();
        collect(PracticeTemplate.PRACTICE, List.of(path.split("\\.")), language, words);
        return String.join(", ", words);
    }

    private static void collect(Template<?> template, List<String> path, Language language, List<String> words) {
        Field<?, ?> field = template.field(path.get(0)).orElse(null);
        if (field == null) {
            String section = "practice.section." + path.get(0);
            if (Messages.has(language, section)) {
                words.add(Messages.text(language, section));
            }
            return;
        }
        boolean row = field.kind() == FieldKind.ROWS && path.size() > 1;
        words.add(row ? Messages.text(language, field.rowTemplate().key() + ".row", Integer.parseInt(path.get(1)) + 1)
                : Messages.text(language, template.key() + "." + field.key()));
        if (row && path.size() > 2) {
            collect(field.rowTemplate(), path.subList(2, path.size()), language, words);
        }
    }
}
