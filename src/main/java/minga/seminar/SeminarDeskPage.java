package minga.seminar;

import java.time.Instant;
import java.util.List;
import minga.web.Page;

/** The curator's desk: all seminars with their state. */
public record SeminarDeskPage(List<Line> seminars) implements Page {

    /**
     * One seminar.
     *
     * @param title empty where a draft has none
     * @param slug of its public page; empty where it has none
     */
    public record Line(long id, String title, String kind, String status, String slug, Instant updated, int practices,
            int commitments,
            int conclusions) {}
}
