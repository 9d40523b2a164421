package minga.review;

import java.time.LocalDate;
import java.util.List;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.FieldTextConverter;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/** The answers of a ficha as people read them: words for codes, numbers and days as the language writes them. */
final class AnswerFormatter {

    private final Vocabularies vocabularies;
    private final Territory territory;
    private final Language language;

    AnswerFormatter(Vocabularies vocabularies, Territory territory, Language language) {
        this.vocabularies = vocabularies;
        this.territory = territory;
        this.language = language;
    }

    Language language() {
        return language;
    }

    String message(String key, Object... args) {
        return Messages.text(language, key, args);
    }

    String municipality(String code) {
        return territory.municipality(code).map(Municipality::name).orElse(code);
    }

    /** What the record answers; nothing where it does not. */
    <T> List<String> format(Field<T, ?> field, T record) {
        return FieldTextConverter.format(field, record).stream().map(typed -> formatValue(field, typed)).toList();
    }

    private String formatValue(Field<?, ?> field, String typed) {
        return switch (field.kind()) {
            case CHOICE, CHOICES -> vocabularies.label(field.vocabulary(), typed, language.code());
            case MUNICIPALITIES -> municipality(typed);
            case FLAG -> message(Boolean.parseBoolean(typed) ? "review.yes" : "review.no");
            case NUMBER -> Formats.number(language, Long.parseLong(typed));
            case MONEY -> "$" + Formats.number(language, Long.parseLong(typed));
            case DATE -> Formats.date(language, LocalDate.parse(typed));
            case REFERENCE, REFERENCES -> message(field.key().startsWith("activit") ? "activity.row" : "objective.row", typed);
            default -> typed;
        };
    }

    /** True where the answer is an address to open beside. */
    static boolean isLink(Field<?, ?> field) {
        return field.kind() == FieldKind.LINK;
    }
}
