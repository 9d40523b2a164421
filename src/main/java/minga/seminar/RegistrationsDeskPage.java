package minga.seminar;

import java.util.List;
import minga.web.Page;

/**
 * Who registered for a seminar, for curators.
 *
 * @param capacity how many places there are; -1 without a limit
 * @param keptDays for how many days after the seminar the data are kept
 * @param held true where certificates can be sent
 */
public record RegistrationsDeskPage(long id, String title, List<Line> confirmed, List<Line> waiting, long capacity,
        long keptDays, boolean held) implements Page {

    /** One person; institution and needs may be empty. */
    public record Line(long id, String name, String mail, String institution, String needs, boolean attended) {}
}
