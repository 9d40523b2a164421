package minga.seminar;

import java.util.List;
import minga.web.Page;

/** Page of all commitments, by seminar. */
public record CommitmentsPage(List<Group> groups) implements Page {

    /** The commitments of one seminar. */
    public record Group(String slug, String title, List<Line> lines) {}

    /**
     * One commitment.
     *
     * @param institution who promised; empty where the source does not say
     * @param related the slug of the seminar it speaks of; empty where it speaks of none
     */
    public record Line(int place, String text, String institution, String related) {}
}
