package minga.seminar;

import minga.template.Field;
import minga.template.FieldFactory;
import minga.template.Section;
import minga.template.Template;

/**
 * The fields of a seminar. Its form, its validation, the facts of its page and the files of {@code content/seminars}
 * follow them.
 */
public final class SeminarTemplate {

    private static final FieldFactory<Seminar> FIELDS = FieldFactory.of(Seminar.class);
    private static final FieldFactory<Commitment> COMMITMENT_FIELDS = FieldFactory.of(Commitment.class);

    public static final Template<Commitment> COMMITMENT = Template.ofFields("commitment",
            COMMITMENT_FIELDS.text("text", Commitment::text, Commitment::text).atMost(2000).required(),
            COMMITMENT_FIELDS.line("institution", Commitment::institution, Commitment::institution),
            COMMITMENT_FIELDS.record("seminar", "seminar", Commitment::relatedSeminar, Commitment::relatedSeminar));

    public static final Template<Conclusion> CONCLUSION = Template.ofFields("conclusion",
            FieldFactory.of(Conclusion.class).text("text", Conclusion::text, Conclusion::text).required());

    private static final Field<Seminar, String> TITLE = FIELDS.line("title", Seminar::title, Seminar::title).required();

    static final Field<Seminar, String> KIND = FIELDS.choice("kind", "seminarKind", Seminar::kind, Seminar::kind)
            .required();

    /** What a seminar begins with. */
    static final Section<Seminar> BEGINNING = Section.of("beginning", TITLE);

    /** When and where: the facts beside the text. */
    static final Section<Seminar> OCCASION = Section.of("occasion",
            KIND,
            FIELDS.moment("startsAt", Seminar::startsAt, Seminar::startsAt),
            FIELDS.moment("endsAt", Seminar::endsAt, Seminar::endsAt),
            FIELDS.line("venue", Seminar::venue, Seminar::venue));

    public static final Template<Seminar> SEMINAR = Template.of("seminar",
            Section.of("about",
                    TITLE,
                    FIELDS.markdown("description", Seminar::description, Seminar::description)),
            OCCASION,
            Section.of("presented",
                    FIELDS.records("practices", "practice", Seminar::practices, Seminar::practices)),
            Section.of("outcomes",
                    FIELDS.rows("commitments", Seminar::commitments, COMMITMENT),
                    FIELDS.rows("conclusions", Seminar::conclusions, CONCLUSION)),
            Section.of("source",
                    FIELDS.line("sourceDocument", Seminar::sourceDocument, Seminar::sourceDocument).atMost(400),
                    FIELDS.line("sourcePage", Seminar::sourcePage, Seminar::sourcePage).atMost(60),
                    FIELDS.text("sourceNotes", Seminar::sourceNotes, Seminar::sourceNotes)));

    private SeminarTemplate() {}
}
