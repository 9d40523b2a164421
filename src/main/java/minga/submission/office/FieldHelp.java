package minga.submission.office;

import java.util.ArrayList;
import java.util.List;
import minga.form.FieldView;
import minga.web.Language;
import minga.web.Messages;

/** The words beside a question of a form file: its hint, its limit, how several values are written. */
final class FieldHelp {

    private static final List<String> TEXTS = List.of("LINE", "TEXT", "MARKDOWN");

    private FieldHelp() {}

    static String of(FieldView field, Language language) {
        List<String> words = new ArrayList<>();
        if (!field.hint().isEmpty()) {
            words.add(field.hint());
        }
        if (TEXTS.contains(field.kind())) {
            words.add(Messages.text(language, "office.help.limit", field.atMost()));
        }
        if (field.kind().equals("DATE")) {
            words.add(Messages.text(language, "office.help.date"));
        }
        if (field.kind().equals("MOMENT")) {
            words.add(Messages.text(language, "office.help.moment"));
        }
        if (AnswerText.isRow(field)) {
            words.add(Messages.text(language, "office.help.row"));
        }
        return String.join(" ", words);
    }
}
