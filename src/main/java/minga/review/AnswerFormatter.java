package minga.review;

import java.util.List;
import minga.document.FieldText;
import minga.template.Field;
import minga.template.FieldKind;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Language;
import minga.web.Messages;

/** The answers of a ficha as people read them: words for codes, numbers and days as the language writes them. */
final class AnswerFormatter {

    private final FieldText text;

    AnswerFormatter(Vocabularies vocabularies, Territory territory, Language language) {
        this.text = FieldText.forReading(language, vocabularies, territory);
    }

    Language language() {
        return text.language();
    }

    String message(String key, Object... args) {
        return Messages.text(text.language(), key, args);
    }

    String municipality(String code) {
        return text.municipality(code);
    }

    /** What the record answers; nothing where it does not. A row is called by its kind and place: «Objetivo 2». */
    <T> List<String> format(Field<T, ?> field, T record) {
        boolean reference = field.kind() == FieldKind.REFERENCE || field.kind() == FieldKind.REFERENCES;
        String row = field.key().startsWith("activit") ? "activity.row" : "objective.row";
        return text.values(field, record).stream().map(words -> reference ? message(row, words) : words).toList();
    }

    /** True where the answer is an address to open beside. */
    static boolean isLink(Field<?, ?> field) {
        return field.kind() == FieldKind.LINK;
    }
}
