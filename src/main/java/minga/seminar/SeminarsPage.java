package minga.seminar;

import java.util.List;
import minga.web.Page;

/** Page that lists the seminars by state: those to come first. */
public record SeminarsPage(List<Group> groups) implements Page {

    /** The seminars of one state, a {@link SeminarStatus}. */
    public record Group(String status, List<Line> seminars) {}

    /**
     * One seminar with what it left.
     *
     * @param when day and hour in words; empty where they are not known
     * @param venue may be empty
     */
    public record Line(String slug, String title, String kind, String when, String venue, String description,
            int practices, long commitments, int conclusions) {}
}
