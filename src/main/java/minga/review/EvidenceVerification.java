package minga.review;

import minga.account.Caller;
import minga.evidence.EvidenceState;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.practice.MeansOfVerification;

/** Records that the reviewer saw the evidence: the last of the four steps by which a claim is proven. */
final class EvidenceVerification {

    private final Reviews reviews;

    EvidenceVerification(Reviews reviews) {
        this.reviews = reviews;
    }

    /**
     * Notes that what is attached there was seen and says what it should, or takes the note back.
     *
     * @throws Refused where nothing is attached, and to those who have not taken the ficha up
     */
    void verify(Caller caller, long id, long means, boolean seen) {
        reviews.write(caller, id, (version, review) -> {
            MeansOfVerification one = version.indicators().stream().flatMap(indicator -> indicator.means().stream())
                    .filter(candidate -> candidate.id() == means).findFirst()
                    .orElseThrow(() -> new NotFound("means", means));
            if (one.state() == EvidenceState.DECLARED) {
                throw new Refused("review.proof.nothing");
            }
            if (seen) {
                one.verify(caller.accountId(), reviews.now());
            } else {
                one.unverify();
            }
        });
    }
}
