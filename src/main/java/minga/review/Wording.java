package minga.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import minga.practice.PracticeTemplate;
import minga.template.Field;
import minga.template.Kind;
import minga.template.Template;
import minga.template.Typed;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/** The answers of a ficha as people read them: words for codes, numbers and days as the language writes them. */
final class Wording {

    private final Vocabularies vocabularies;
    private final Territory territory;
    private final Language language;

    Wording(Vocabularies vocabularies, Territory territory, Language language) {
        this.vocabularies = vocabularies;
        this.territory = territory;
        this.language = language;
    }

    Language language() {
        return language;
    }

    String say(String key, Object... args) {
        return Messages.text(language, key, args);
    }

    String municipality(String code) {
        return territory.municipality(code).map(Municipality::name).orElse(code);
    }

    /** A place of the ficha in words; what the template does not know stands as it is. */
    String place(String path) {
        List<String> parts = new ArrayList<>();
        Template<?> template = PracticeTemplate.PRACTICE;
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length && template != null; i++) {
            Field<?, ?> field = template.field(steps[i]).orElse(null);
            boolean row = field != null && field.kind() == Kind.ROWS && i + 1 < steps.length && steps[i + 1].matches("\\d{1,6}");
            parts.add(field == null ? section(steps[i]) : row ? say(field.rowTemplate().key() + ".row", Integer.parseInt(steps[++i]) + 1)
                    : say(template.key() + "." + field.key()));
            template = row ? field.rowTemplate() : null;
        }
        return String.join(" · ", parts);
    }

    private String section(String key) {
        return Messages.has(language, "practice.section." + key) ? say("practice.section." + key) : key;
    }

    /** What the record answers; nothing where it does not. */
    <T> List<String> of(Field<T, ?> field, T record) {
        return Typed.of(field, record).stream().map(typed -> word(field, typed)).toList();
    }

    private String word(Field<?, ?> field, String typed) {
        return switch (field.kind()) {
            case CHOICE, CHOICES -> vocabularies.label(field.vocabulary(), typed, language.code());
            case MUNICIPALITIES -> municipality(typed);
            case FLAG -> say(Boolean.parseBoolean(typed) ? "review.yes" : "review.no");
            case NUMBER -> Formats.number(language, Long.parseLong(typed));
            case MONEY -> "$" + Formats.number(language, Long.parseLong(typed));
            case DATE -> Formats.date(language, LocalDate.parse(typed));
            case REFERENCE, REFERENCES -> say(field.key().startsWith("activit") ? "activity.row" : "objective.row", typed);
            default -> typed;
        };
    }

    /** True where the answer is an address to open beside. */
    static boolean isLink(Field<?, ?> field) {
        return field.kind() == Kind.LINK;
    }
}
