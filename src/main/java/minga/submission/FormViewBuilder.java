package minga.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import minga.evidence.Evidence;
import minga.practice.Activity;
import minga.practice.Objective;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Remark;
import minga.submission.FieldView.Choice;
import minga.submission.FieldView.FileView;
import minga.submission.FieldView.CheckView;
import minga.submission.FieldView.RowView;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Rows;
import minga.template.Section;
import minga.template.Template;
import minga.template.FieldTextConverter;
import minga.territory.Territory;
import minga.vocabulary.Term;
import minga.vocabulary.Vocabularies;
import minga.web.Formats;
import minga.web.FormError;
import minga.web.Language;
import minga.web.Messages;

/** Builds the form of a section by its template: labels, values, choices, faults and remarks. */
public final class FormViewBuilder {

    private static final int LABEL_LIMIT = 90;

    private final Vocabularies vocabularies;
    private final Territory territory;

    public FormViewBuilder(Vocabularies vocabularies, Territory territory) {
        this.vocabularies = vocabularies;
        this.territory = territory;
    }

    /** What stands beside the answers of a form. */
    public record FormState(Language language, FormValues typed, List<FormError> errors, List<Remark> remarks) {}

    /** The fields of the section with what the ficha says; where something could not be read, with what was typed. */
    public List<FieldView> section(Section<PracticeVersion> section, PracticeVersion version, FormState state) {
        return fields(section.fields(), PracticeTemplate.PRACTICE.key(), version, "", state);
    }

    private <T> List<FieldView> fields(List<Field<T, ?>> fields, String template, T record, String prefix, FormState state) {
        List<FieldView> views = new ArrayList<>();
        for (Field<T, ?> field : fields) {
            views.add(view(field, template, record, prefix + field.key(), state));
        }
        return views;
    }

    private <T> FieldView view(Field<T, ?> field, String template, T record, String parameter, FormState state) {
        String key = template + "." + field.key();
        Language language = state.language();
        String error = FormError.at(state.errors(), parameter);
        List<String> values = error.isEmpty() || !state.typed().contains(parameter) ? FieldTextConverter.format(field, record) : state.typed().valuesOf(parameter);
        boolean rows = field.kind() == FieldKind.ROWS;
        return new FieldView(parameter, FormError.controlOf(parameter), field.kind().name(), Messages.text(language, key),
                Messages.has(language, key + ".hint") ? Messages.text(language, key + ".hint") : "",
                field.isRequired(), field.atMost(), values, choices(field, record, values, language),
                rows ? rows(field, (Rows<?>) field.get(record), parameter, state) : List.of(),
                rows ? Messages.text(language, field.rowTemplate().key() + ".row", "").strip() : "",
                error, state.remarks().stream().filter(remark -> rows ? remark.path().equals(parameter) : remark.isAt(parameter)).toList());
    }

    @SuppressWarnings("unchecked")
    private <R> List<RowView> rows(Field<?, ?> field, Rows<R> rows, String parameter, FormState state) {
        Template<R> template = (Template<R>) field.rowTemplate();
        List<RowView> views = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String place = parameter + "." + i;
            views.add(new RowView(Messages.text(state.language(), template.key() + ".row", i + 1), place, FormError.controlOf(place),
                    i == 0, i == rows.size() - 1, fields(template.fields(), template.key(), rows.get(i), place + ".", state),
                    state.remarks().stream().filter(remark -> remark.path().equals(place)).toList(), file(rows.get(i)),
                    checkView(rows.get(i), state.language())));
        }
        return views;
    }

    private static FileView file(Object row) {
        return row instanceof Evidence evidence && evidence.fileHash() != null
                ? new FileView(evidence.id(), evidence.fileName(), Math.max(1, evidence.fileSize() >> 10), evidence.open()) : null;
    }

    private static CheckView checkView(Object row, Language language) {
        return row instanceof Evidence evidence && evidence.lastCheck() != null
                ? new CheckView(Messages.text(language, evidence.lastCheck().words(), Formats.date(language, evidence.lastCheck().at())), evidence.lost()) : null;
    }

    private <T> List<Choice> choices(Field<T, ?> field, T record, List<String> values, Language language) {
        Set<String> chosen = Set.copyOf(values);
        return switch (field.kind()) {
            case CHOICE, CHOICES -> terms(field.vocabulary(), chosen, language);
            case MUNICIPALITIES -> territory.municipalities().stream()
                    .map(one -> new Choice(one.code(), one.name(), chosen.contains(one.code()), 0)).toList();
            case REFERENCE, REFERENCES -> candidates(field.candidates(record), chosen);
            default -> List.of();
        };
    }

    private List<Choice> terms(String vocabulary, Set<String> chosen, Language language) {
        List<Choice> choices = new ArrayList<>();
        for (Term term : vocabularies.terms(vocabulary)) {
            choices.add(new Choice(term.code(), term.label(language.code()), chosen.contains(term.code()), term.parent() == null ? 0 : 1));
        }
        return choices;
    }

    /** Rows of another list, by their place and the beginning of their words. */
    private static List<Choice> candidates(Rows<?> rows, Set<String> chosen) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String place = String.valueOf(i + 1);
            choices.add(new Choice(place, place + ". " + words(rows.get(i)), chosen.contains(place), 0));
        }
        return choices;
    }

    private static String words(Object row) {
        String text = switch (row) {
            case Objective objective -> objective.text();
            case Activity activity -> activity.text();
            default -> "";
        };
        String words = text == null ? "…" : text;
        return words.length() <= LABEL_LIMIT ? words : words.substring(0, LABEL_LIMIT) + "…";
    }
}
