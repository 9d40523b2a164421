package minga.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minga.account.Caller;
import minga.document.FieldText;
import minga.form.AnswerViewBuilder;
import minga.form.CodeLists;
import minga.form.FormDifferences;
import minga.form.FormExtras;
import minga.form.FormValues;
import minga.form.FormViewBuilder;
import minga.form.FormViewBuilder.FormState;
import minga.form.RowAction;
import minga.platform.Fault;
import minga.platform.Text;
import minga.practice.Practice;
import minga.practice.PracticeStatus;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Remark;
import minga.practice.Remarks;
import minga.practice.ResultsChainGaps;
import minga.search.PracticeIndex;
import minga.template.FieldPathLabels;
import minga.template.Section;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.FormError;
import minga.web.Language;
import minga.web.Messages;

/** Builds the pages of the municipality's desk from practices. */
public final class SubmissionPageBuilder {

    private final Submissions submissions;
    private final Remarks remarks;
    private final PracticeIndex index;
    private final Territory territory;
    private final FormViewBuilder forms;
    private final Vocabularies vocabularies;

    public SubmissionPageBuilder(Submissions submissions, Remarks remarks, PracticeIndex index, Territory territory,
            Vocabularies vocabularies, CodeLists lists) {
        this.submissions = submissions;
        this.remarks = remarks;
        this.index = index;
        this.territory = territory;
        this.forms = new FormViewBuilder(lists);
        this.vocabularies = vocabularies;
    }

    MunicipalityPracticesPage desk(Caller caller, List<Practice> practices) {
        return new MunicipalityPracticesPage(municipality(caller.municipality()),
                practices.stream().map(SubmissionPageBuilder::line).toList());
    }

    private static MunicipalityPracticesPage.Line line(Practice practice) {
        PracticeVersion newest = practice.newest();
        PracticeStatus status = practice.withdrawn() ? PracticeStatus.WITHDRAWN : newest.status();
        Instant since = switch (status) {
            case SUBMITTED, IN_REVIEW -> newest.submittedAt();
            case RETURNED, ACCEPTED, DECLINED -> newest.decidedAt();
            case PUBLISHED -> newest.publishedAt();
            case WITHDRAWN -> practice.withdrawnAt();
            case DRAFT -> newest.updatedAt();
        };
        return new MunicipalityPracticesPage.Line(practice.id(), practice.code(), newest.identification().name(),
                newest.number(), status.name(),
                practice.published().isPresent() ? practice.slug() : "", since == null ? newest.updatedAt() : since,
                status == PracticeStatus.PUBLISHED);
    }

    /** Public practices whose names resemble the one typed. */
    List<NewPracticePage.Alike> alike(String name, Language language) {
        return Text.isBlank(name) ? List.of() : index.suggestions(name).practices().stream().limit(3)
                .map(one -> new NewPracticePage.Alike(one.value(), one.text().in(language.code()), "")).toList();
    }

    /** @param typed answers to remarks that could not be saved, by the number of the remark */
    TaskListPage tasks(Practice practice, Map<Long, String> typed, List<FormError> errors, Language language) {
        PracticeVersion version = practice.newest();
        List<Remark> asked = lastRound(version);
        List<TaskListPage.Task> tasks = PracticeTemplate.PRACTICE.sections().stream()
                .map(section -> task(section, version, asked, language)).toList();
        int complete = (int) tasks.stream().filter(task -> "complete".equals(task.state())).count();
        return new TaskListPage(practice.id(), practice.code(), version.identification().name(),
                version.status().name(),
                version.isEditable(), version.updatedAt(), complete, tasks, gaps(practice, language), asked,
                asked.stream().map(remark -> place(remark, language)).toList(),
                remarks.reasonDeclined(version.id()).orElse(""), typed, errors);
    }

    private static String place(Remark remark, Language language) {
        if (remark.gone() != null) {
            return Messages.text(language, "practice.remark.gone", label(remark.gone(), language), remark.goneWords());
        }
        return remark.path().isEmpty() ? "" : label(remark.path(), language);
    }

    private TaskListPage.Task task(Section<PracticeVersion> section, PracticeVersion version, List<Remark> asked,
            Language language) {
        int missing = section.faults(version).size();
        boolean remarked = version.status() == PracticeStatus.RETURNED
                && asked.stream().anyMatch(remark -> !remark.resolved() && isInSection(remark, section));
        String state = remarked ? "remarked"
                : section.isEmpty(version) ? "empty" : missing > 0 ? "started" : "complete";
        String title = Messages.text(language, "practice.section." + section.key());
        return new TaskListPage.Task(section.key(), title, Messages.text(language, "submission.lead." + section.key()),
                state, missing);
    }

    private static boolean isInSection(Remark remark, Section<PracticeVersion> section) {
        return remark.path().equals(section.key())
                || section.fields().stream().anyMatch(field -> remark.isAt(field.key()));
    }

    /** What the chain lacks, before any reviewer sees it. */
    private static List<TaskListPage.Gap> gaps(Practice practice, Language language) {
        return ResultsChainGaps.of(practice.newest()).stream()
                .map(gap -> new TaskListPage.Gap(FieldAddress.of(practice.id(), gap.path()),
                        Messages.text(language, gap.message(), gap.numbers().toArray())))
                .toList();
    }

    /** The chain of the newest version as a table. */
    ResultsMatrixPage matrix(Practice practice, Language language) {
        return ResultsMatrixBuilder.page(practice.id(), practice.newest(), language);
    }

    /** @param draft what the reader typed and did not save, or null; {@code restore} fills the form with it */
    SectionPage section(Practice practice, Section<PracticeVersion> section, SectionDraft draft, boolean restore,
            Language language) {
        boolean restored = draft != null && restore;
        FormState state = new FormState(language, restored ? draft.values() : FormValues.NONE,
                restored ? FormError.of(draft.lost(), language) : List.of(), FormExtras.NONE,
                restored ? draft.changed() : Set.of());
        return section(practice, section, state, draft);
    }

    SectionPage section(Practice practice, Section<PracticeVersion> section, FormValues typed, List<FormError> errors,
            Language language) {
        return section(practice, section, new FormState(language, typed, errors, FormExtras.NONE), null);
    }

    private SectionPage section(Practice practice, Section<PracticeVersion> section, FormState state,
            SectionDraft draft) {
        Language language = state.language();
        PracticeVersion version = practice.newest();
        List<Section<PracticeVersion>> all = PracticeTemplate.PRACTICE.sections();
        int number = all.indexOf(section) + 1;
        String key = section.key();
        PracticeFormExtras extras = new PracticeFormExtras(lastRound(version), language);
        return new SectionPage(practice.id(), version.identification().name(), municipality(practice.municipality()),
                key,
                Messages.text(language, "practice.section." + key), Messages.text(language, "submission.lead." + key),
                Messages.text(language, "submission.why." + key), Messages.text(language, "submission.example." + key),
                number, all.size(), version.revision(), number < all.size() ? all.get(number).key() : "",
                version.updatedAt(),
                forms.section(PracticeTemplate.PRACTICE, section, version,
                        new FormState(language, state.typed(), state.errors(), extras, state.restored())),
                extras.ofSection(key), state.errors(), draft == null ? null : draft.savedAt(),
                !state.restored().isEmpty());
    }

    /** The section to be read only, where the ficha is not in the hands of its municipality. */
    ReadOnlySectionPage readOnly(Practice practice, Section<PracticeVersion> section, Language language) {
        PracticeVersion version = practice.newest();
        return new ReadOnlySectionPage(practice.id(), version.identification().name(),
                Messages.text(language, "practice.section." + section.key()), statusName(practice),
                new AnswerViewBuilder(FieldText.forReading(language, vocabularies, territory))
                        .section(PracticeTemplate.PRACTICE, section, version),
                new PracticeFormExtras(lastRound(version), language).within(section));
    }

    /** Asks before the row of that button is removed. */
    RowRemovalPage removal(Practice practice, Section<PracticeVersion> section, RowAction action, Language language) {
        PracticeVersion version = practice.newest();
        String row = new RowSummary(language).text(
                action.row(PracticeTemplate.PRACTICE, version).orElse(""), label(action.target(), language));
        return new RowRemovalPage(practice.id(), version.identification().name(), section.key(), row,
                "quitar:" + action.target(), FormError.controlOf(action.target()), version.revision(),
                action.shownRows(PracticeTemplate.PRACTICE, version));
    }

    /** What was typed into a ficha that cannot be changed any more, to be copied. */
    UnsavedAnswersPage unsaved(Practice practice, Section<PracticeVersion> section, FormValues values,
            Language language) {
        return new UnsavedAnswersPage(practice.id(), practice.newest().identification().name(),
                Messages.text(language, "practice.section." + section.key()), statusName(practice),
                FormDifferences.between(forms.section(PracticeTemplate.PRACTICE, section, practice.newest(),
                        FormState.plain(language)), values));
    }

    private static String statusName(Practice practice) {
        return (practice.withdrawn() ? PracticeStatus.WITHDRAWN : practice.newest().status()).name();
    }

    CheckAnswersPage check(Practice practice, Language language) {
        PracticeVersion version = practice.newest();
        AnswerViewBuilder answers = new AnswerViewBuilder(FieldText.forReading(language, vocabularies, territory));
        List<CheckAnswersPage.Part> parts = PracticeTemplate.PRACTICE.sections().stream()
                .map(section -> new CheckAnswersPage.Part(section.key(),
                        Messages.text(language, "practice.section." + section.key()),
                        answers.section(PracticeTemplate.PRACTICE, section, version)))
                .toList();
        List<CheckAnswersPage.Missing> missing = submissions.faults(version).stream()
                .map(fault -> missing(practice, fault, language)).toList();
        return new CheckAnswersPage(practice.id(), version.identification().name(), version.status().name(),
                version.revision(),
                version.isEditable(), parts, missing);
    }

    private static CheckAnswersPage.Missing missing(Practice practice, Fault fault, Language language) {
        return new CheckAnswersPage.Missing(FieldAddress.of(practice.id(), fault.path()),
                label(fault.path(), language), Messages.text(language, fault.key(), fault.args().toArray()));
    }

    private static String label(String path, Language language) {
        return FieldPathLabels.label(PracticeTemplate.PRACTICE, path,
                (key, args) -> Messages.text(language, key, args));
    }

    /** What was asked in the last round, and what was asked before and is not mended yet. */
    private List<Remark> lastRound(PracticeVersion version) {
        List<Remark> all = remarks.remarksOn(version.id());
        int last = all.stream().mapToInt(Remark::round).max().orElse(0);
        return all.stream().filter(remark -> remark.round() == last || !remark.resolved()).toList();
    }

    private String municipality(String code) {
        return Optional.ofNullable(code).flatMap(territory::municipality).map(Municipality::name).orElse("");
    }
}
