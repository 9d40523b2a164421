package minga.export;

import java.util.ArrayList;
import java.util.List;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Rows;
import minga.template.Template;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Language;
import minga.web.Messages;

/**
 * The answers of a ficha as the cells of a table: words for codes, but numbers and days as machines read them, because
 * people sort and add up what they take away.
 */
final class CellText {

    private final Language language;
    private final Vocabularies vocabularies;
    private final Territory territory;

    CellText(Language language, Vocabularies vocabularies, Territory territory) {
        this.language = language;
        this.vocabularies = vocabularies;
        this.territory = territory;
    }

    /** The field's label. */
    String head(Template<?> template, Field<?, ?> field) {
        return Messages.text(language, template.key() + "." + field.key());
    }

    /** The field's answer; empty where it says nothing. Rows of a list stand one below the other and are numbered. */
    <T> String cell(Field<T, ?> field, T record) {
        if (!field.isAnswered(record)) {
            return "";
        }
        Object answer = field.get(record);
        if (answer instanceof Rows<?> rows) {
            return rows(field.rowTemplate(), rows, "\n");
        }
        return answer instanceof List<?> list ? String.join("; ", list.stream().map(one -> words(field, record, one)).toList())
                : words(field, record, answer);
    }

    @SuppressWarnings("unchecked")
    private <R> String rows(Template<R> template, Rows<?> rows, String between) {
        List<String> lines = new ArrayList<>();
        for (Object row : rows.all()) {
            lines.add(lines.size() + 1 + ". " + row(template, (R) row));
        }
        return String.join(between, lines);
    }

    /** What the row is about without its label, the rest with it. */
    private <R> String row(Template<R> template, R row) {
        List<String> told = new ArrayList<>();
        for (Field<R, ?> field : template.publicFields()) {
            if (!field.isAnswered(row)) {
                continue;
            }
            String said = field.kind() == FieldKind.ROWS ? rows(field.rowTemplate(), (Rows<?>) field.get(row), " / ") : cell(field, row);
            told.add(told.isEmpty() ? said : head(template, field) + ": " + said);
        }
        return String.join(" · ", told);
    }

    private <T> String words(Field<T, ?> field, T record, Object one) {
        return switch (field.kind()) {
            case CHOICE, CHOICES -> vocabularies.label(field.vocabulary(), one.toString(), language.code());
            case MUNICIPALITIES -> territory.municipality(one.toString()).map(Municipality::name).orElse(one.toString());
            case FLAG -> Messages.text(language, "export.flag." + one);
            case REFERENCE, REFERENCES -> Integer.toString(field.candidates(record).indexOf(one) + 1);
            default -> one.toString();
        };
    }
}
