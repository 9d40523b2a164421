package minga.document;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Template;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/**
 * Turns the values of fields into text: labels for the codes of vocabularies and municipalities, yes and no, the
 * position of a row that is referred to (from 1). Immutable and safe for several threads.
 */
public final class FieldText {

    /** How numbers and dates are written. */
    private enum Style {
        /** As people read them: 1.234, $1.234, 5 de marzo de 2026. */
        READING,
        /** As programs and spreadsheets read them: 1234, 2026-03-05. */
        DATA
    }

    private final Style style;
    private final Language language;
    private final Vocabularies vocabularies;
    private final Territory territory;

    private FieldText(Style style, Language language, Vocabularies vocabularies, Territory territory) {
        this.style = style;
        this.language = language;
        this.vocabularies = vocabularies;
        this.territory = territory;
    }

    /** For pages: numbers in groups of three, pesos with their sign, dates in words. */
    public static FieldText forReading(Language language, Vocabularies vocabularies, Territory territory) {
        return new FieldText(Style.READING, language, vocabularies, territory);
    }

    /** The same for files that are sorted and added up: plain numbers and ISO dates; codes are labels all the same. */
    public FieldText forData() {
        return new FieldText(Style.DATA, language, vocabularies, territory);
    }

    public Language language() {
        return language;
    }

    /** The label of a field: the message {@code <template>.<field>}. */
    public String label(Template<?> template, Field<?, ?> field) {
        return Messages.text(language, template.key() + "." + field.key());
    }

    /**
     * The text of each value of the field; empty where it is not informed, and for rows: they have fields themselves.
     */
    public <T> List<String> values(Field<T, ?> field, T record) {
        Object answer = field.kind() == FieldKind.ROWS ? null : field.get(record);
        List<?> all = answer == null ? List.of() : answer instanceof List<?> list ? list : List.of(answer);
        return all.stream().map(one -> value(field, record, one)).toList();
    }

    /**
     * The text of one value.
     *
     * @param one the value as {@link Field#get} gives it, or one of them where it gives a list
     */
    public <T> String value(Field<T, ?> field, T record, Object one) {
        return switch (field.kind()) {
            case CHOICE, CHOICES -> vocabularies.label(field.vocabulary(), one.toString(), language.code());
            case MUNICIPALITIES -> municipality(one.toString());
            case FLAG -> Messages.text(language, "document.flag." + one);
            case REFERENCE, REFERENCES -> Integer.toString(field.candidates(record).indexOf(one) + 1);
            default -> style == Style.DATA ? data(field, one) : reading(field, one);
        };
    }

    private static String data(Field<?, ?> field, Object one) {
        return field.kind() == FieldKind.MOMENT ? ((ZonedDateTime) one).toOffsetDateTime().toString() : one.toString();
    }

    private String reading(Field<?, ?> field, Object one) {
        return switch (field.kind()) {
            case NUMBER -> Formats.number(language, (Long) one);
            case PERCENT -> one + " %";
            case MONEY -> "$" + Formats.number(language, (Long) one);
            case DATE -> Formats.date(language, (LocalDate) one);
            case MOMENT -> Formats.moment(language, (ZonedDateTime) one);
            case LINE -> field.key().equals("originalLanguage")
                    ? Locale.of(one.toString()).getDisplayLanguage(language.locale()) : one.toString();
            default -> one.toString();
        };
    }

    /** The name of the municipality with that code; the code itself where there is none. */
    public String municipality(String code) {
        return municipalityName(code).orElse(code);
    }

    /** The name of the municipality with that code. */
    public Optional<String> municipalityName(String code) {
        return territory.municipality(code).map(Municipality::name);
    }

    /** A value in every language of the portal, each text once: what people may search it by. */
    public List<String> inEveryLanguage(Field<?, ?> field, String value) {
        return switch (field.kind()) {
            case CHOICE, CHOICES -> Arrays.stream(Language.values())
                    .map(each -> vocabularies.label(field.vocabulary(), value, each.code())).distinct().toList();
            case MUNICIPALITIES -> List.of(municipality(value));
            default -> List.of(value);
        };
    }
}
