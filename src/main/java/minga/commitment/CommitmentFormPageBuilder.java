package minga.commitment;

import java.util.List;
import java.util.Set;
import minga.form.FormExtras;
import minga.form.FormValues;
import minga.form.FormViewBuilder;
import minga.form.FormViewBuilder.FormState;
import minga.template.Section;
import minga.web.FormError;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/** Makes the forms of commitments: of the curator's desk, and of a report by the link of a mail. */
public final class CommitmentFormPageBuilder {

    private static final Section<ProgressReport> REPORT = CommitmentTemplate.REPORT.sections().get(0);

    private final FormViewBuilder forms;
    private final CommitmentPageBuilder views;

    public CommitmentFormPageBuilder(FormViewBuilder forms, CommitmentPageBuilder views) {
        this.forms = forms;
        this.views = views;
    }

    NewCommitmentPage beginning(String key, FormValues typed, List<FormError> errors, Language language) {
        return new NewCommitmentPage(key, forms.section(CommitmentTemplate.COMMITMENT, CommitmentTemplate.BEGINNING,
                new Commitment(), new FormState(language, typed, errors, FormExtras.NONE)), errors);
    }

    /**
     * The form.
     *
     * @param typed what was typed and not taken, to stand in its fields
     * @param restored the fields that show what was typed though nothing is wrong there
     */
    CommitmentFormPage form(Commitment commitment, FormValues typed, List<FormError> errors, Set<String> restored,
            Language language) {
        FormState state = new FormState(language, typed, errors, FormExtras.NONE, restored);
        return new CommitmentFormPage(commitment.id(), title(commitment), commitment.status().name(),
                commitment.isPublic() ? commitment.slug() : "", commitment.revision(), commitment.updatedAt(),
                CommitmentTemplate.COMMITMENT.sections().stream().map(section -> new CommitmentFormPage.Part(
                        section.key(), Messages.text(language, "commitment.section." + section.key()),
                        forms.section(CommitmentTemplate.COMMITMENT, section, commitment, state))).toList(),
                reports(commitment, true, language), reports(commitment, false, language),
                CommitmentReminders.canRemind(commitment),
                commitment.remindedAt() == null ? "" : Formats.date(language, commitment.remindedAt()), errors);
    }

    private List<CommitmentPage.Report> reports(Commitment commitment, boolean accepted, Language language) {
        return commitment.reports().reversed().stream().filter(report -> report.isAccepted() == accepted)
                .map(report -> views.report(report, language)).toList();
    }

    /** @param report what was typed so far; an empty one at first */
    ReportPage report(Commitment commitment, ReportPage.Way way, ProgressReport report, FormState state) {
        return new ReportPage(views.lines(List.of(commitment), state.language()).get(0), way,
                forms.section(CommitmentTemplate.REPORT, REPORT, report, state), state.errors());
    }

    private static String title(Commitment commitment) {
        return commitment.text() == null ? "" : commitment.text();
    }
}
