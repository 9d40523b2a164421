package minga.form;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minga.form.FieldView.Choice;
import minga.form.FieldView.Named;
import minga.form.FieldView.Removed;
import minga.form.FieldView.RowView;
import minga.platform.Text;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.FieldTextConverter;
import minga.template.KindRule.Codes;
import minga.template.RemovableRow;
import minga.template.Rows;
import minga.template.Section;
import minga.template.Template;
import minga.web.FormError;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/** Prepares the form of a record for its page by the template alone: labels, answers, what may be chosen, faults. */
public final class FormViewBuilder {

    private static final int LABEL_LIMIT = 90;

    private final CodeLists lists;

    public FormViewBuilder(CodeLists lists) {
        this.lists = lists;
    }

    /**
     * What stands beside the answers of a form.
     *
     * @param restored the parameters that show what was typed though it has no fault
     */
    public record FormState(Language language, FormValues typed, List<FormError> errors, FormExtras extras,
            Set<String> restored) {

        public FormState(Language language, FormValues typed, List<FormError> errors, FormExtras extras) {
            this(language, typed, errors, extras, Set.of());
        }

        /** The form as the record says it, with nothing typed and nothing wrong. */
        public static FormState plain(Language language) {
            return new FormState(language, FormValues.NONE, List.of(), FormExtras.NONE);
        }
    }

    /** The fields of the section with what the record says; where something could not be read, with what was typed. */
    public <T> List<FieldView> section(Template<T> template, Section<T> section, T record, FormState state) {
        return fields(section.fields(), template.key(), record, "", state);
    }

    private <T> List<FieldView> fields(List<Field<T, ?>> fields, String template, T record, String prefix,
            FormState state) {
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
        boolean asTyped = !error.isEmpty() || state.restored().contains(parameter);
        List<String> values = !asTyped || !state.typed().contains(parameter)
                ? FieldTextConverter.format(field, record) : state.typed().valuesOf(parameter);
        boolean rows = field.kind() == FieldKind.ROWS;
        String shown = rows ? ShownAnswers.of((Rows<?>) field.get(record)) : ShownAnswers.of(field, record);
        return new FieldView(parameter, FormError.controlOf(parameter), field.kind().name(),
                field.kind().control().name(), Messages.text(language, key),
                Messages.has(language, key + ".hint") ? Messages.text(language, key + ".hint") : "",
                field.isRequired(), field.kind().isMultiple(), field.atMost(), values,
                choices(field, record, values, language), named(field, values, language),
                rows ? rows(field, (Rows<?>) field.get(record), parameter, state) : List.of(),
                rows ? Messages.text(language, field.rowTemplate().key() + ".row", "").strip() : "",
                rows ? state.extras().buttons(parameter) : List.of(),
                rows ? removed(field, (Rows<?>) field.get(record), parameter, state) : List.of(), shown,
                rows || !asTyped ? null : other(field, record, parameter, shown, state),
                error,
                rows ? state.extras().remarksAt(parameter) : state.extras().remarksWithin(parameter));
    }

    /** The answer of somebody else that came after the form was drawn; null where there is none. */
    private <T> String other(Field<T, ?> field, T record, String parameter, String shown, FormState state) {
        return ShownAnswers.hashOf(parameter, state.typed()).filter(then -> !then.equals(shown))
                .map(changed -> FieldTextConverter.format(field, record).stream()
                        .map(value -> words(field, value, state.language())).collect(Collectors.joining(", ")))
                .orElse(null);
    }

    private String words(Field<?, ?> field, String value, Language language) {
        return switch (field.kind()) {
            case FLAG -> Messages.text(language, "document.flag." + value);
            case DATE -> Formats.date(language, LocalDate.parse(value));
            case MOMENT -> Formats.moment(language, ZonedDateTime.parse(value));
            default -> lists.label(field, value, language).orElse(value);
        };
    }

    private static List<Removed> removed(Field<?, ?> field, Rows<?> rows, String parameter, FormState state) {
        return rows.removed().stream().map(RemovableRow.class::cast).map(row -> {
            String title = Messages.text(state.language(), field.rowTemplate().key() + ".row", row.removedFrom() + 1);
            return new Removed(state.extras().summary(row, title), "deshacer:" + parameter + "." + row.id());
        }).toList();
    }

    @SuppressWarnings("unchecked")
    private <R> List<RowView> rows(Field<?, ?> field, Rows<R> rows, String parameter, FormState state) {
        Template<R> template = (Template<R>) field.rowTemplate();
        List<RowView> views = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String place = parameter + "." + i;
            views.add(new RowView(Messages.text(state.language(), template.key() + ".row", i + 1), place,
                    FormError.controlOf(place),
                    i == 0, i == rows.size() - 1,
                    fields(template.fields(), template.key(), rows.get(i), place + ".", state),
                    state.extras().remarksAt(place), state.extras().notes(rows.get(i)),
                    state.extras().rowButtons(rows.get(i))));
        }
        return views;
    }

    private <T> List<Choice> choices(Field<T, ?> field, T record, List<String> values, Language language) {
        Set<String> chosen = Set.copyOf(values);
        return field.kind().codes() == Codes.ROW ? candidates(field, record, chosen)
                : lists.options(field, language).stream()
                        .map(option -> new Choice(option.code(), option.label(), chosen.contains(option.code()),
                                option.depth()))
                        .toList();
    }

    /**
     * What each value of a field that names records stands for; where it names none, the records that may have been
     * meant.
     */
    private List<Named> named(Field<?, ?> field, List<String> values, Language language) {
        return field.kind().codes() != Codes.RECORD ? List.of()
                : values.stream().filter(value -> !Text.isBlank(value)).map(value -> {
                    Optional<String> label = lists.label(field, value, language);
                    List<Choice> matches = label.isPresent() ? List.of() : lists.matches(field, value).stream()
                            .map(option -> new Choice(option.code(), option.label(), false, 0)).toList();
                    return new Named(value, label.orElse(""), matches);
                }).toList();
    }

    /** Rows of another list, by their place and the beginning of their words. */
    private static <T> List<Choice> candidates(Field<T, ?> field, T record, Set<String> chosen) {
        List<Choice> choices = new ArrayList<>();
        Rows<?> rows = field.candidates(record);
        for (int i = 0; i < rows.size(); i++) {
            String place = String.valueOf(i + 1);
            choices.add(new Choice(place, place + ". " + shortened(field.candidateLabel(rows.get(i))),
                    chosen.contains(place), 0));
        }
        return choices;
    }

    private static String shortened(String text) {
        String words = text == null ? "…" : text;
        return words.length() <= LABEL_LIMIT ? words : words.substring(0, LABEL_LIMIT) + "…";
    }
}
