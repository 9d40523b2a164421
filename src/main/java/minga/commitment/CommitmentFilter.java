package minga.commitment;

import java.time.LocalDate;

/**
 * Which public commitments are asked for; what is null is not asked.
 *
 * @param owner the institution, as it is written
 * @param state a word of commitmentState, or {@link #OVERDUE}
 * @param from the earliest day by which they are due
 * @param until the latest day by which they are due
 * @param seminar the slug of the seminar in which they were made
 */
public record CommitmentFilter(String owner, String state, LocalDate from, LocalDate until, String seminar) {

    /** Asks for what is not closed and was due before today. */
    public static final String OVERDUE = "OVERDUE";

    /** All of them. */
    public static final CommitmentFilter NONE = new CommitmentFilter(null, null, null, null, null);

    /** Those of one seminar. */
    static CommitmentFilter ofSeminar(String slug) {
        return new CommitmentFilter(null, null, null, null, slug);
    }
}
