package minga.seminar;

import java.time.Instant;
import java.util.List;
import minga.commitment.CommitmentLine;
import minga.web.Page;

/**
 * The curator's desk: what waits or is near, the commitments that are overdue or due soon, and all seminars by state.
 *
 * @param overdue how many of the commitments are overdue
 */
public record SeminarDeskPage(List<Task> near, List<CommitmentLine> due, long overdue, List<Group> groups)
        implements
            Page {

    /** Why something is near. */
    public enum Why {
        /** A report came by mail and waits. */
        REPORT,
        /** A seminar is announced and its day has passed. */
        PAST,
        /** A seminar takes place soon. */
        SOON,
        /** A seminar is a draft. */
        DRAFT
    }

    /**
     * Something near.
     *
     * @param title empty where a draft has none
     * @param when day and hour in words; empty where they are not known
     */
    public record Task(String url, String title, Why why, String when) {}

    /** The seminars of one state, a {@link SeminarStatus}. */
    public record Group(String status, List<Line> seminars) {}

    /**
     * One seminar.
     *
     * @param title empty where a draft has none
     * @param slug of its public page; empty where it has none
     * @param when day and hour in words; empty where they are not known
     */
    public record Line(long id, String title, String kind, String when, String slug, Instant updated, int practices,
            int conclusions) {}
}
