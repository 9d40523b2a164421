package minga.seminar;

import java.util.List;
import minga.web.Page;

/** Page that lists the seminars. */
public record SeminarsPage(List<Line> seminars) implements Page {

    /** One seminar with what it left. */
    public record Line(String slug, String title, String kind, String description, int practices, int commitments,
            int conclusions) {}
}
