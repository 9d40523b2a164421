package minga.seminar;

import java.util.List;
import minga.commitment.CommitmentLine;
import minga.form.AnswerView;
import minga.web.Page;

/**
 * Page of one seminar: what is needed before it (when, where, how to register) and what it left (practices presented,
 * commitments, conclusions, minutes).
 *
 * @param kind the label of its kind
 * @param state a {@link SeminarStatus}
 * @param statusNote what people must know of the state; may be empty
 * @param description in Markdown; may be empty
 * @param facts when, where and who, as far as it is known
 * @param joining how to take part; null where nothing is known, or where it is over
 * @param calendar true where it has a date and so a calendar file
 * @param minutes in Markdown; may be empty
 */
public record SeminarPage(String slug, String title, String kind, String state, String statusNote, String description,
        List<AnswerView> facts, Joining joining, boolean calendar, List<Session> sessions, List<Presented> practices,
        List<CommitmentLine> commitments, List<String> conclusions, String minutes, Source source)
        implements
            Page {

    /**
     * How to take part.
     *
     * @param words may be empty
     * @param registrationLink where one registers; may be empty
     * @param link where it is followed on line; may be empty
     * @param here true where one registers on the portal
     */
    public record Joining(String words, String registrationLink, String link, boolean here) {}

    /**
     * One session of the programme.
     *
     * @param day in words, where it is another than that of the session before; else empty
     * @param time from and until; empty where it is not known
     * @param room may be empty
     */
    public record Session(String day, String time, String title, List<String> speakers, String room,
            List<Presented> practices) {}

    /** A practice with the address of its ficha. */
    public record Presented(String slug, String name, String summary) {}

    /** Where it is known from; each may be empty. */
    public record Source(String document, String page, String notes) {}

    /** True where nothing but its name is known. */
    public boolean bare() {
        return practices.isEmpty() && commitments.isEmpty() && conclusions.isEmpty() && sessions.isEmpty()
                && minutes.isEmpty() && joining == null;
    }
}
