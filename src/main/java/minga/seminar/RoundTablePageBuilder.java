package minga.seminar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import minga.document.FieldText;
import minga.form.FormExtras;
import minga.form.FormValues;
import minga.form.FormViewBuilder;
import minga.form.FormViewBuilder.FormState;
import minga.platform.ChileTime;
import minga.platform.SpanishSort;
import minga.web.FormError;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/** Makes the public page and the form of the Mesa Intermunicipal. */
public final class RoundTablePageBuilder {

    static final String FORM = "/curaduria/mesa";

    private final Seminars seminars;
    private final FormViewBuilder forms;
    private final Function<Language, FieldText> texts;
    private final Clock clock;

    public RoundTablePageBuilder(Seminars seminars, FormViewBuilder forms, Function<Language, FieldText> texts,
            Clock clock) {
        this.seminars = seminars;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param member true for a reader who signed in */
    RoundTablePage page(RoundTable table, boolean member, Language language) {
        LocalDate today = ChileTime.day(clock.instant());
        return new RoundTablePage(table.name(), orEmpty(table.description()),
                members(table, one -> one.isCurrent(today), member, language),
                members(table, one -> !one.isCurrent(today), member, language),
                seminars.all().stream().filter(one -> RoundTable.SESSION_KIND.equals(one.kind()))
                        .sorted(Comparator.comparing(Seminar::startsAt, SeminarPageBuilder.LATEST))
                        .map(one -> new RoundTablePage.Session(one.slug(), one.title(),
                                SeminarPageBuilder.when(one, language)))
                        .toList());
    }

    /** By municipality; rows that name none say nothing yet. */
    private List<RoundTablePage.Member> members(RoundTable table, Predicate<RoundTableMember> wanted, boolean member,
            Language language) {
        return table.members().stream().filter(one -> !one.municipalities().isEmpty()).filter(wanted)
                .map(one -> new RoundTablePage.Member(
                        texts.apply(language).municipality(one.municipalities().get(0)), orEmpty(one.person()),
                        orEmpty(one.office()), term(one, language), member ? orEmpty(one.contact()) : ""))
                .sorted(SpanishSort.by(RoundTablePage.Member::municipality)).toList();
    }

    private static String term(RoundTableMember one, Language language) {
        String from = one.from() == null ? "" : Formats.date(language, one.from());
        String until = one.until() == null ? "" : Formats.date(language, one.until());
        if (from.isEmpty() && until.isEmpty()) {
            return "";
        }
        return from.isEmpty() ? Messages.text(language, "roundTable.until", until)
                : until.isEmpty() ? Messages.text(language, "roundTable.since", from)
                        : Messages.text(language, "roundTable.term", from, until);
    }

    /**
     * The form.
     *
     * @param typed what was typed and not taken, to stand in its fields
     * @param restored the fields that show what was typed though nothing is wrong there
     */
    RoundTableFormPage form(RoundTable table, FormValues typed, List<FormError> errors, Set<String> restored,
            Language language) {
        FormState state = new FormState(language, typed, errors, FormExtras.NONE, restored);
        return new RoundTableFormPage(orEmpty(table.name()), table.revision(), table.updatedAt(),
                RoundTableTemplate.TABLE.sections().stream().map(section -> new RoundTableFormPage.Part(section.key(),
                        Messages.text(language, "roundTable.section." + section.key()),
                        forms.section(RoundTableTemplate.TABLE, section, table, state))).toList(),
                errors);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
