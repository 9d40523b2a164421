package minga.commitment;

import java.util.List;

/**
 * View model of a commitment as a line of a table.
 *
 * @param id its number, for the desk
 * @param slug of its public page; empty where the public does not see it
 * @param owner unit and institution; empty where nobody is named
 * @param due its day in words; empty where none is named
 * @param deadline a kind of deadline, such as {@code OVERDUE}
 * @param deadlineWords how far away the day is, in words
 * @param state in words; empty where nobody says
 * @param percentage from 0 to 100; -1 where nobody says
 * @param practices those that answer it and are public
 * @param seminar the public seminar in which it was made; null where there is none
 */
public record CommitmentLine(long id, String slug, String text, String owner, String due, String deadline,
        String deadlineWords, String state, long percentage, List<Reference> practices, Reference seminar) {

    /** A link to another page. */
    public record Reference(String url, String title) {}
}
