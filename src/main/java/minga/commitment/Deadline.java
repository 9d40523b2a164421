package minga.commitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import minga.web.Language;
import minga.web.Messages;

/**
 * How far away the day of a commitment is, in words.
 *
 * @param kind what kind of deadline it is
 * @param days how many days are left, or have passed; 0 where none count
 */
record Deadline(Kind kind, long days) {

    /** What there is to say about a day. */
    enum Kind {
        /** Done or dropped: the day counts no more. */
        CLOSED,
        /** Nobody named a day. */
        NONE, OVERDUE, TODAY,
        /** Within a month. */
        SOON, LATER
    }

    private static final int SOON_DAYS = 30;

    static Deadline of(Commitment commitment, LocalDate today) {
        if (commitment.isClosed()) {
            return new Deadline(Kind.CLOSED, 0);
        }
        if (commitment.dueOn() == null) {
            return new Deadline(Kind.NONE, 0);
        }
        long left = ChronoUnit.DAYS.between(today, commitment.dueOn());
        Kind kind = left < 0 ? Kind.OVERDUE : left == 0 ? Kind.TODAY : left <= SOON_DAYS ? Kind.SOON : Kind.LATER;
        return new Deadline(kind, Math.abs(left));
    }

    String words(Language language) {
        return switch (kind) {
            case CLOSED -> Messages.text(language, "commitment.deadline.closed");
            case NONE -> Messages.text(language, "commitment.deadline.none");
            case TODAY -> Messages.text(language, "commitment.deadline.today");
            case OVERDUE -> Messages.count(language, "commitment.deadline.overdue", days);
            case SOON, LATER -> Messages.count(language, "commitment.deadline.left", days);
        };
    }
}
