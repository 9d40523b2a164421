package minga.seminar;

import java.util.List;
import minga.platform.Fault;
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

    public static final Template<Conclusion> CONCLUSION = Template.ofFields("conclusion",
            FieldFactory.of(Conclusion.class).text("text", Conclusion::text, Conclusion::text).required());

    private static final FieldFactory<SeminarHost> HOST_FIELDS = FieldFactory.of(SeminarHost.class);
    private static final FieldFactory<SeminarSession> SESSION_FIELDS = FieldFactory.of(SeminarSession.class);
    private static final FieldFactory<SessionSpeaker> SPEAKER_FIELDS = FieldFactory.of(SessionSpeaker.class);

    public static final Template<SeminarHost> HOST = Template.ofFields("seminarHost",
            HOST_FIELDS.line("institution", SeminarHost::institution, SeminarHost::institution).required(),
            HOST_FIELDS.choice("part", "seminarPart", SeminarHost::part, SeminarHost::part));

    public static final Template<SessionSpeaker> SPEAKER = Template.ofFields("speaker",
            SPEAKER_FIELDS.line("name", SessionSpeaker::name, SessionSpeaker::name).required(),
            SPEAKER_FIELDS.line("institution", SessionSpeaker::institution, SessionSpeaker::institution));

    public static final Template<SeminarSession> SESSION = Template.ofFields("session",
            SESSION_FIELDS.line("title", SeminarSession::title, SeminarSession::title).required(),
            SESSION_FIELDS.moment("startsAt", SeminarSession::startsAt, SeminarSession::startsAt),
            SESSION_FIELDS.number("minutes", SeminarSession::minutes, SeminarSession::minutes).atMost(4),
            SESSION_FIELDS.line("room", SeminarSession::room, SeminarSession::room),
            SESSION_FIELDS.rows("speakers", SeminarSession::speakers, SPEAKER),
            SESSION_FIELDS.records("practices", "practice", SeminarSession::practices, SeminarSession::practices));

    private static final Field<Seminar, String> TITLE = FIELDS.line("title", Seminar::title, Seminar::title).required();

    static final Field<Seminar, String> KIND = FIELDS.choice("kind", "seminarKind", Seminar::kind, Seminar::kind)
            .required();

    static final Field<Seminar, String> LINK = FIELDS.link("link", Seminar::link, Seminar::link);

    /** What a seminar begins with. */
    static final Section<Seminar> BEGINNING = Section.of("beginning", TITLE);

    /** When and where: the facts beside the text. */
    static final Section<Seminar> OCCASION = Section.of("occasion",
            KIND,
            FIELDS.moment("startsAt", Seminar::startsAt, Seminar::startsAt),
            FIELDS.moment("endsAt", Seminar::endsAt, Seminar::endsAt),
            FIELDS.choice("mode", "seminarMode", Seminar::mode, Seminar::mode),
            FIELDS.line("venue", Seminar::venue, Seminar::venue),
            FIELDS.line("address", Seminar::address, Seminar::address).atMost(500),
            FIELDS.text("accessibility", Seminar::accessibility, Seminar::accessibility).atMost(2000),
            LINK);

    public static final Template<Seminar> SEMINAR = Template.of("seminar",
            Section.of("about",
                    TITLE,
                    FIELDS.markdown("description", Seminar::description, Seminar::description)),
            OCCASION,
            Section.of("behind", FIELDS.rows("hosts", Seminar::hosts, HOST)),
            Section.of("registration",
                    FIELDS.text("registration", Seminar::registration, Seminar::registration).atMost(2000),
                    FIELDS.link("registrationLink", Seminar::registrationLink, Seminar::registrationLink),
                    FIELDS.flag("registrationOpen", Seminar::registrationOpen, Seminar::registrationOpen),
                    FIELDS.number("capacity", Seminar::capacity, Seminar::capacity).atMost(5)),
            Section.of("programme", FIELDS.rows("sessions", Seminar::sessions, SESSION)),
            Section.of("presented",
                    FIELDS.records("practices", "practice", Seminar::practices, Seminar::practices)),
            Section.of("outcomes",
                    FIELDS.markdown("minutes", Seminar::minutes, Seminar::minutes).atMost(20_000),
                    FIELDS.rows("conclusions", Seminar::conclusions, CONCLUSION)),
            Section.of("state",
                    FIELDS.text("statusNote", Seminar::statusNote, Seminar::statusNote).atMost(1000)),
            Section.of("source",
                    FIELDS.line("sourceDocument", Seminar::sourceDocument, Seminar::sourceDocument).atMost(400),
                    FIELDS.line("sourcePage", Seminar::sourcePage, Seminar::sourcePage).atMost(60),
                    FIELDS.text("sourceNotes", Seminar::sourceNotes, Seminar::sourceNotes)));

    private SeminarTemplate() {}

    /** What is wrong with its hours: an end that does not come after the beginning. */
    static List<Fault> timeFaults(Seminar seminar) {
        boolean wrong = seminar.startsAt() != null && seminar.endsAt() != null
                && !seminar.endsAt().toInstant().isAfter(seminar.startsAt().toInstant());
        return wrong ? List.of(Fault.at("endsAt", "seminar.fault.endsBefore")) : List.of();
    }
}
