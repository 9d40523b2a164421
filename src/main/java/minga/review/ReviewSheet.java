package minga.review;

import java.util.List;
import minga.account.Caller;
import minga.assessment.AssessmentSheet;
import minga.practice.PracticeStatus;
import minga.practice.PracticeVersion;
import minga.practice.Remark;

/**
 * A version under review with all its remarks.
 *
 * @param version the ficha
 * @param review the newest sitting; null while nobody took it up
 * @param pending remarks that the municipality does not see yet
 * @param sent remarks of earlier rounds, newest first, with their answers
 * @param lastRound what the ficha said when it was last sent back; null where it never was
 * @param published what the public reads now; null where nothing of it is public, or this is it
 * @param assessment the verdicts, as the reader may see them; null for people of a municipality that takes part
 */
public record ReviewSheet(PracticeVersion version, Review review, List<Remark> pending, List<Remark> sent,
        PracticeVersion lastRound, PracticeVersion published, AssessmentSheet assessment) {

    /** True where the caller took it up and may still write remarks. */
    public boolean writableBy(Caller caller) {
        boolean open = version.status() == PracticeStatus.IN_REVIEW || version.status() == PracticeStatus.ACCEPTED;
        return open && review != null && review.reviewer() == caller.accountId() && !version.practice().withdrawn();
    }

    /** False while the municipality is mending it: what stands in it then was not sent yet. */
    public boolean readable() {
        return version.status() != PracticeStatus.RETURNED;
    }

    /** Who took it up; empty while nobody did. */
    public String reviewer() {
        return review == null ? "" : review.reviewerName();
    }
}
