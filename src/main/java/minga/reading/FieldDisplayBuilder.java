package minga.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import minga.platform.MailAddress;
import minga.search.FacetName;
import minga.search.SearchRequest;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Rows;
import minga.template.Template;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/** Writes the answer of a field as people read it: words for codes, dates and numbers as they are written, links. */
final class FieldDisplayBuilder {

    private static final Map<String, FacetName> LEADS = Map.of("themes", FacetName.THEME, "populations", FacetName.POPULATION,
            "practiceType", FacetName.TYPE, "stage", FacetName.STAGE);

    private final Language language;
    private final Vocabularies vocabularies;
    private final Territory territory;

    FieldDisplayBuilder(Language language, Vocabularies vocabularies, Territory territory) {
        this.language = language;
        this.vocabularies = vocabularies;
        this.territory = territory;
    }

    /** The field with its answer, or nothing where it says nothing. */
    <T> Optional<FieldDisplay> shown(String template, Field<T, ?> field, T record) {
        if (!field.isAnswered(record) || field.kind() == FieldKind.ROWS && columns(field.rowTemplate(), (Rows<?>) field.get(record)).isEmpty()) {
            return Optional.empty();
        }
        String label = label(template, field);
        String id = FieldAnchors.of(field.key());
        return Optional.of(switch (field.kind()) {
            case TEXT -> new FieldDisplay(id, label, paragraphs(field.get(record).toString()), List.of(), null);
            case ROWS -> new FieldDisplay(id, label, List.of(), List.of(), table(field, field.rowTemplate(), (Rows<?>) field.get(record)));
            case WORDS -> new FieldDisplay(id, label, List.of(), numbered(id, values(field, record)), null);
            default -> new FieldDisplay(id, label, List.of(), values(field, record), null);
        });
    }

    /** What a reader would call it; the form may call it otherwise. */
    <T> String label(String template, Field<T, ?> field) {
        String other = "reading.field." + field.key();
        boolean whole = template.equals("practice") && Messages.has(language, other);
        return Messages.text(language, whole ? other : template + "." + field.key());
    }

    /** Its name inside a sentence: a small letter, unless it is an acronym. */
    <T> String named(String template, Field<T, ?> field) {
        String label = label(template, field);
        boolean acronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return acronym ? label : label.substring(0, 1).toLowerCase(language.locale()) + label.substring(1);
    }

    static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R")).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** What at least one row answers; rows that were added and left empty say nothing. */
    @SuppressWarnings("unchecked")
    private static <R> List<Field<R, ?>> columns(Template<R> template, Rows<?> rows) {
        return template.publicFields().stream().filter(field -> field.kind() != FieldKind.ROWS)
                .filter(field -> rows.stream().anyMatch(row -> field.isAnswered((R) row))).toList();
    }

    @SuppressWarnings("unchecked")
    private <R> FieldDisplay.Table table(Field<?, ?> list, Template<R> template, Rows<?> rows) {
        List<Field<R, ?>> columns = columns(template, rows);
        List<FieldDisplay.Row> shown = new ArrayList<>();
        for (Object row : rows.all()) {
            shown.add(new FieldDisplay.Row(FieldAnchors.row(list.key(), shown.size()), columns.stream().map(field -> cell(field, (R) row)).toList()));
        }
        return new FieldDisplay.Table(columns.stream().map(field -> label(template.key(), field)).toList(), shown);
    }

    private <R> FieldDisplay.Value cell(Field<R, ?> field, R row) {
        List<FieldDisplay.Value> values = field.isAnswered(row) ? values(field, row) : List.of();
        return values.size() == 1 ? values.get(0) : new FieldDisplay.Value(String.join(", ", values.stream().map(FieldDisplay.Value::text).toList()), null);
    }

    private <T> List<FieldDisplay.Value> values(Field<T, ?> field, T record) {
        Object answer = field.get(record);
        List<?> all = answer instanceof List<?> list ? list : List.of(answer);
        return all.stream().map(one -> value(field, record, one)).toList();
    }

    /** Where a hit leads to one of several values, each has its own id. */
    private static List<FieldDisplay.Value> numbered(String id, List<FieldDisplay.Value> values) {
        if (!id.contains("{1}")) {
            return values;
        }
        List<FieldDisplay.Value> numbered = new ArrayList<>();
        values.forEach(one -> numbered.add(new FieldDisplay.Value(one.text(), one.url(), id.replace("{1}", Integer.toString(numbered.size() + 1)))));
        return numbered;
    }

    private <T> FieldDisplay.Value value(Field<T, ?> field, T record, Object one) {
        return switch (field.kind()) {
            case CHOICE, CHOICES -> term(field, one.toString());
            case MUNICIPALITIES -> municipality(one.toString());
            case LINK -> new FieldDisplay.Value(one.toString(), one.toString());
            case MAIL -> new FieldDisplay.Value(one.toString(), MailAddress.of(one.toString()).map(MailAddress::link).orElse(null));
            case NUMBER -> plain(Formats.number(language, (Long) one));
            case MONEY -> plain("$" + Formats.number(language, (Long) one));
            case DATE -> plain(Formats.date(language, (LocalDate) one));
            case FLAG -> plain(Messages.text(language, "reading.flag." + one));
            case LINE -> plain(field.key().equals("originalLanguage") ? Locale.of(one.toString()).getDisplayLanguage(language.locale()) : one.toString());
            case REFERENCE, REFERENCES -> plain(Integer.toString(field.candidates(record).indexOf(one) + 1));
            default -> plain(one.toString());
        };
    }

    private static FieldDisplay.Value plain(String text) {
        return new FieldDisplay.Value(text, null);
    }

    private FieldDisplay.Value term(Field<?, ?> field, String code) {
        FacetName facet = LEADS.get(field.key());
        return new FieldDisplay.Value(vocabularies.label(field.vocabulary(), code, language.code()), facet == null ? null : results(facet, code));
    }

    private FieldDisplay.Value municipality(String code) {
        return new FieldDisplay.Value(territory.municipality(code).map(Municipality::name).orElse(code), results(FacetName.COMMUNE, code));
    }

    static String results(FacetName facet, String code) {
        return "/practicas?" + SearchRequest.everything().with(facet, code).spanish();
    }
}
