package minga.assessment;

import java.util.List;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Caller;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.practice.PracticeStatus;
import minga.practice.PracticeVersion;

/** Reads the {@link Panel} of a version, and says who may still do something in it. Joins the transaction under way. */
final class PanelReader {

    private final JpaAssessments queries;
    private final Rubrics rubrics;
    private final int required;

    /** @param required how many verdicts a publication needs: 1 or 2 */
    PanelReader(JpaAssessments queries, Rubrics rubrics, int required) {
        this.queries = queries;
        this.rubrics = rubrics;
        this.required = required;
    }

    int required() {
        return required;
    }

    /**
     * The version, where it was sent and the caller may decide over it.
     *
     * @throws NotFound when there is none, or it is a draft that was never sent
     * @throws Refused when the caller is no reviewer, or of a municipality that takes part in it
     */
    PracticeVersion decidable(Caller caller, long id) {
        AccessPolicy.require(caller, Action.DECIDE, null);
        PracticeVersion version = queries.version(id).filter(one -> one.status() != PracticeStatus.DRAFT)
                .orElseThrow(() -> new NotFound("review", id));
        AccessPolicy.require(caller, Action.DECIDE, version.practice());
        return version;
    }

    /** The same, where verdicts are still to be given. */
    PracticeVersion open(Caller caller, long id) {
        PracticeVersion version = decidable(caller, id);
        if (!isOpen(version)) {
            throw new Refused("assessment.closed");
        }
        return version;
    }

    /** Like {@link #open}, for a write: nobody else writes about the same assessment until this transaction ends. */
    PracticeVersion openLocked(Caller caller, long id) {
        queries.lock(id);
        return open(caller, id);
    }

    boolean isOpen(PracticeVersion version) {
        return !version.practice().withdrawn() && (version.status() == PracticeStatus.IN_REVIEW
                || version.status() == PracticeStatus.ACCEPTED && panel(version).result().isEmpty());
    }

    /** The round that the newest assignments belong to; 1 where there are none. */
    static int round(List<Assignment> newestFirst) {
        return newestFirst.isEmpty() ? 1 : newestFirst.get(0).round();
    }

    /** The panel of the newest round; what was decided is read as it was then, whatever the setting says today. */
    Panel panel(PracticeVersion version) {
        List<Assignment> all = queries.assignments(version.id());
        List<Panel.Seat> seats = all.stream().filter(one -> one.round() == round(all)).filter(Assignment::seated)
                .map(this::seat).toList();
        Rubric rubric = seats.isEmpty() ? rubrics.current() : rubrics.version(seats.get(0).assignment().rubric());
        Panel panel = new Panel(required, rubric, seats);
        boolean decided = version.publishedAt() != null || version.status() == PracticeStatus.DECLINED;
        return decided ? new Panel(Math.max(1, panel.first().size()), rubric, seats) : panel;
    }

    private Panel.Seat seat(Assignment assignment) {
        List<Assessment> editions = queries.editions(assignment);
        return new Panel.Seat(assignment, editions.stream().filter(Assessment::given).findFirst().orElse(null),
                editions.stream().filter(one -> !one.given()).findFirst().orElse(null));
    }

    /**
     * The caller's own seat.
     *
     * @throws Refused where the caller has none
     */
    static Panel.Seat own(Panel panel, Caller caller) {
        return panel.of(caller.accountId()).orElseThrow(() -> new Refused("assessment.notYours"));
    }

    /**
     * True where the caller may read the levels of the others: their own verdict and the first two are in, or the
     * review is over.
     */
    boolean unblinded(Panel panel, PracticeVersion version, Caller caller) {
        return !isOpen(version) && version.status() != PracticeStatus.RETURNED
                && version.status() != PracticeStatus.SUBMITTED
                || panel.complete() && panel.of(caller.accountId()).map(Panel.Seat::given).isPresent();
    }
}
