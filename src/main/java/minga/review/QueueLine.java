package minga.review;

import java.time.Instant;
import minga.account.Caller;
import minga.practice.PracticeStatus;

/**
 * One ficha in the review queue.
 *
 * @param version the id of the version
 * @param code the practice's code
 * @param number the version's number
 * @param reviewer the account that took it up; 0 while nobody did
 */
public record QueueLine(long version, String code, int number, String name, String municipality, PracticeStatus status,
        Instant submittedAt, long reviewer, String reviewerName) {

    /** Who must act next. */
    public enum Turn { YOU, ANYBODY, COLLEAGUE, MUNICIPALITY, SOMEBODY_ELSE, NOBODY }

    /** Whose turn it is, as the caller sees it. */
    public Turn turn(Caller caller) {
        if (status == PracticeStatus.RETURNED) {
            return Turn.MUNICIPALITY;
        }
        if (municipality.equals(caller.municipality())) {
            return Turn.SOMEBODY_ELSE;
        }
        if (status == PracticeStatus.SUBMITTED) {
            return Turn.ANYBODY;
        }
        return reviewer == caller.accountId() ? Turn.YOU : Turn.COLLEAGUE;
    }
}
