package minga.submission;

import java.util.ArrayList;
import java.util.List;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.submission.AnswerView.Row;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Rows;
import minga.template.Section;
import minga.template.Template;
import minga.template.FieldTextConverter;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Formats;
import minga.web.FormError;
import minga.web.Language;
import minga.web.Messages;

/** Builds the answers of a section for reading: labels for codes, references as names of rows. */
public final class AnswerViewBuilder {

    private final Vocabularies vocabularies;
    private final Territory territory;

    public AnswerViewBuilder(Vocabularies vocabularies, Territory territory) {
        this.vocabularies = vocabularies;
        this.territory = territory;
    }

    /** Every field of the section, the empty ones too. */
    public List<AnswerView> section(Section<PracticeVersion> section, PracticeVersion version, Language language) {
        return section.fields().stream().map(field -> view(field, PracticeTemplate.PRACTICE.key(), version, "", language)).toList();
    }

    private <T> AnswerView view(Field<T, ?> field, String template, T record, String prefix, Language language) {
        String parameter = prefix + field.key();
        String label = Messages.text(language, template + "." + field.key());
        if (field.kind() == FieldKind.ROWS) {
            return new AnswerView(FormError.controlOf(parameter), label, List.of(), rows(field, (Rows<?>) field.get(record), parameter, language));
        }
        List<String> words = FieldTextConverter.format(field, record).stream().map(value -> words(field, value, language)).toList();
        return new AnswerView(FormError.controlOf(parameter), label, words, List.of());
    }

    @SuppressWarnings("unchecked")
    private <R> List<Row> rows(Field<?, ?> field, Rows<R> rows, String parameter, Language language) {
        Template<R> template = (Template<R>) field.rowTemplate();
        List<Row> views = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String prefix = parameter + "." + i + ".";
            R row = rows.get(i);
            views.add(new Row(Messages.text(language, template.key() + ".row", i + 1), template.fields().stream()
                    .filter(part -> part.isAnswered(row)).map(part -> view(part, template.key(), row, prefix, language)).toList()));
        }
        return views;
    }

    private String words(Field<?, ?> field, String value, Language language) {
        return switch (field.kind()) {
            case CHOICE, CHOICES -> vocabularies.label(field.vocabulary(), value, language.code());
            case MUNICIPALITIES -> territory.municipality(value).map(Municipality::name).orElse(value);
            case FLAG -> Messages.text(language, "submission.flag." + value);
            case NUMBER, MONEY -> Formats.number(language, Long.parseLong(value));
            default -> value;
        };
    }
}
