package minga.commitment;

import minga.template.Field;
import minga.template.FieldFactory;
import minga.template.Section;
import minga.template.Template;

/**
 * The fields of a commitment and of a report on it. Forms, validation, public pages, downloads and the files of
 * {@code content/commitments} follow them.
 */
public final class CommitmentTemplate {

    private static final FieldFactory<Commitment> FIELDS = FieldFactory.of(Commitment.class);
    private static final FieldFactory<ProgressReport> REPORT_FIELDS = FieldFactory.of(ProgressReport.class);

    private static final Field<Commitment, String> TEXT = FIELDS.text("text", Commitment::text, Commitment::text)
            .atMost(2000).required();

    static final Field<Commitment, String> STATE = FIELDS.choice("state", "commitmentState", Commitment::state,
            Commitment::state);

    /** What a commitment begins with. */
    static final Section<Commitment> BEGINNING = Section.of("beginning", TEXT);

    public static final Template<Commitment> COMMITMENT = Template.of("commitment",
            Section.of("promise",
                    TEXT,
                    FIELDS.record("seminar", "seminar", Commitment::seminar, Commitment::seminar),
                    FIELDS.text("conclusion", Commitment::conclusion, Commitment::conclusion),
                    FIELDS.record("relatedSeminar", "seminar", Commitment::relatedSeminar,
                            Commitment::relatedSeminar)),
            Section.of("owner",
                    FIELDS.line("institution", Commitment::institution, Commitment::institution),
                    FIELDS.line("unit", Commitment::unit, Commitment::unit),
                    FIELDS.mail("contact", Commitment::contact, Commitment::contact).membersOnly()),
            Section.of("progress",
                    FIELDS.date("dueOn", Commitment::dueOn, Commitment::dueOn),
                    STATE,
                    FIELDS.percent("percentage", Commitment::percentage, Commitment::percentage),
                    FIELDS.link("evidence", Commitment::evidence, Commitment::evidence),
                    FIELDS.records("practices", "practice", Commitment::practices, Commitment::practices)),
            Section.of("source",
                    FIELDS.line("sourceDocument", Commitment::sourceDocument, Commitment::sourceDocument).atMost(400),
                    FIELDS.line("sourcePage", Commitment::sourcePage, Commitment::sourcePage).atMost(60),
                    FIELDS.text("sourceNotes", Commitment::sourceNotes, Commitment::sourceNotes)));

    static final Field<ProgressReport, String> REPORT_STATE = REPORT_FIELDS.choice("state", "commitmentState",
            ProgressReport::state, ProgressReport::state);

    /** What is said of the progress of a commitment, at the desk or by the link of a mail. */
    public static final Template<ProgressReport> REPORT = Template.ofFields("progressReport",
            REPORT_FIELDS.text("text", ProgressReport::text, ProgressReport::text).atMost(2000).required(),
            REPORT_STATE,
            REPORT_FIELDS.percent("percentage", ProgressReport::percentage, ProgressReport::percentage),
            REPORT_FIELDS.link("evidence", ProgressReport::evidence, ProgressReport::evidence));

    private CommitmentTemplate() {}
}
