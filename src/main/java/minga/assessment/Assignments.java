package minga.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import minga.account.Account;
import minga.account.Accounts;
import minga.account.Caller;
import minga.account.Role;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.Text;
import minga.platform.Transactions;
import minga.practice.PracticeVersion;

/** Application service that assigns reviewers to fichas: proposals, seats, conflicts of interest. */
public final class Assignments {

    private final Transactions transactions;
    private final JpaAssessments queries;
    private final PanelReader panels;
    private final Rubrics rubrics;
    private final Accounts accounts;
    private final AssessmentNotifier notifier;
    private final Clock clock;

    /** @param required how many verdicts a publication needs: 1 or 2 */
    public Assignments(Transactions transactions, Rubrics rubrics, Accounts accounts, AssessmentNotifier notifier,
            Clock clock, int required) {
        this.transactions = transactions;
        this.queries = new JpaAssessments(transactions);
        this.panels = new PanelReader(queries, rubrics, required);
        this.rubrics = rubrics;
        this.accounts = accounts;
        this.notifier = notifier;
        this.clock = clock;
    }

    /**
     * Somebody who might assess the ficha.
     *
     * @param load how many verdicts they owe now
     * @param experience how many fichas of the same themes they have assessed
     */
    public record Candidate(long account, String name, String municipality, long load, long experience) {}

    /**
     * Gives who takes a ficha up a seat in that round, and those who assessed the round before theirs again. Joins the
     * transaction under way.
     *
     * @param replaced whom they take over from, who leaves a seat where no verdict was given yet; 0 for nobody
     * @throws Refused where they declared a conflict of interest
     */
    public void seat(PracticeVersion version, int round, Caller caller, long replaced) {
        queries.lock(version.id());
        List<Assignment> all = queries.assignments(version.id());
        if (all.stream().anyMatch(one -> one.reviewer() == caller.accountId() && one.inConflict())) {
            throw new Refused("assessment.conflicted");
        }
        List<Assignment> now = all.stream().filter(one -> one.round() == round).toList();
        if (now.stream().noneMatch(one -> one.reviewer() == caller.accountId() && one.seated())) {
            now.stream().filter(Assignment::seated)
                    .filter(one -> one.reviewer() == replaced && queries.editions(one).stream()
                            .noneMatch(Assessment::given))
                    .findFirst().ifPresent(theirs -> {
                        theirs.leave();
                        transactions.flush();
                    });
            freeSeat(now).ifPresent(seat -> occupy(now, version.id(), round, seat, caller.accountId(), caller.name(),
                    rubrics.current().version()));
        }
        if (now.isEmpty() && round > 1) {
            seatAgain(version, round, caller, all);
        }
    }

    /** Gives that seat to the person; who had left one of this round comes back to what they wrote. */
    private Assignment occupy(List<Assignment> ofRound, long version, int round, int seat, long account, String name,
            int rubric) {
        return ofRound.stream().filter(one -> one.reviewer() == account).findFirst()
                .map(left -> left.comeBack(seat, now())).orElseGet(() -> {
                    Assignment fresh = new Assignment(version, round, seat, rubric).giveTo(account, name, now());
                    queries.add(fresh);
                    return fresh;
                });
    }

    private void seatAgain(PracticeVersion version, int round, Caller caller, List<Assignment> before) {
        int last = PanelReader.round(before);
        List<Assignment> others = before.stream().filter(one -> one.round() == last && one.seated())
                .filter(one -> one.reviewer() != caller.accountId() && one.seat() < Panel.DECIDING)
                .filter(one -> accounts.find(one.reviewer()).filter(account -> mayAssess(account, version)).isPresent())
                .limit(panels.required() - 1L).toList();
        for (int i = 0; i < others.size(); i++) {
            Assignment again = fresh(version.id(), round, i + 2).giveTo(others.get(i).reviewer(),
                    others.get(i).reviewerName(), now());
            queries.add(again);
            notifier.assigned(version, again);
        }
    }

    private Assignment fresh(long version, int round, int seat) {
        return new Assignment(version, round, seat, rubrics.current().version());
    }

    private Optional<Integer> freeSeat(List<Assignment> now) {
        return IntStream.rangeClosed(1, panels.required()).boxed()
                .filter(seat -> now.stream().noneMatch(one -> seat.equals(one.seat()))).findFirst();
    }

    /** Who might take the next seat, the best first: other communes, who owes least, who knows the themes. */
    public List<Candidate> candidates(Caller caller, long id) {
        return transactions.read(() -> {
            PracticeVersion version = panels.decidable(caller, id);
            Set<Long> excluded = excluded(id);
            Set<String> places = places(panels.panel(version));
            List<String> themes = version.terms("themes");
            return accounts.findByRole(Role.REVIEWER, null).stream()
                    .filter(one -> !excluded.contains(one.id()) && mayAssess(one, version))
                    .map(one -> new Candidate(one.id(), one.name(), one.municipality(), queries.load(one.id()),
                            queries.experience(one.id(), themes)))
                    .sorted(Comparator.comparing((Candidate one) -> places.contains(String.valueOf(one.municipality())))
                            .thenComparingLong(Candidate::load)
                            .thenComparing(Comparator.comparingLong(Candidate::experience).reversed())
                            .thenComparing(Candidate::name))
                    .toList();
        });
    }

    /** Communes whose people sit there already; the ministry is no commune. */
    private Set<String> places(Panel panel) {
        Set<String> places = new HashSet<>();
        panel.seats().forEach(seat -> accounts.find(seat.assignment().reviewer()).map(Account::municipality)
                .ifPresent(places::add));
        return places;
    }

    /** Those who sit there already, and those who declared a conflict in any round. */
    private Set<Long> excluded(long id) {
        List<Assignment> all = queries.assignments(id);
        Set<Long> excluded = new HashSet<>();
        all.stream().filter(one -> one.inConflict() || one.seated() && one.round() == PanelReader.round(all))
                .forEach(one -> excluded.add(one.reviewer()));
        return excluded;
    }

    private static boolean mayAssess(Account account, PracticeVersion version) {
        return !account.disabled() && account.roles().contains(Role.REVIEWER) && (account.municipality() == null
                || !version.practice().concerned().contains(account.municipality()));
    }

    /** True where somebody is still to be assigned: a seat is free, or two differ and a third must decide. */
    static boolean needsReviewer(Panel panel) {
        long first = panel.seats().stream().filter(seat -> seat.assignment().seat() < Panel.DECIDING).count();
        return first < panel.required() || panel.inDispute() && panel.at(Panel.DECIDING).isEmpty();
    }

    /**
     * Gives the next seat to that person, who is told by mail.
     *
     * @throws Refused where no seat is free, or the person may not assess this ficha
     */
    public void assign(Caller caller, long id, long reviewer) {
        transactions.write(() -> {
            PracticeVersion version = panels.openLocked(caller, id);
            Panel panel = panels.panel(version);
            if (!needsReviewer(panel)) {
                throw new Refused("assessment.seatsTaken");
            }
            Account account = accounts.find(reviewer).filter(one -> mayAssess(one, version))
                    .filter(one -> !excluded(id).contains(one.id()))
                    .orElseThrow(() -> new Refused("assessment.mayNotAssess"));
            List<Assignment> all = queries.assignments(id);
            int round = PanelReader.round(all);
            List<Assignment> now = all.stream().filter(one -> one.round() == round).toList();
            Assignment assignment = occupy(now, id, round, freeSeat(now).orElse(Panel.DECIDING), account.id(),
                    account.name(), panel.rubric().version());
            if (account.id() != caller.accountId()) {
                notifier.assigned(version, assignment);
            }
        });
    }

    /**
     * Somebody to whom the ficha may be given.
     *
     * @throws Refused where the person may not assess it
     */
    public Caller assignee(PracticeVersion version, long reviewer) {
        return accounts.find(reviewer).filter(one -> mayAssess(one, version))
                .filter(one -> queries.assignments(version.id()).stream()
                        .noneMatch(old -> old.reviewer() == one.id() && old.inConflict()))
                .map(Account::caller).orElseThrow(() -> new Refused("assessment.mayNotAssess"));
    }

    /** Tells the person by mail that they have a seat there. */
    public void tell(PracticeVersion version, Caller person) {
        transactions.flush();
        queries.assignments(version.id()).stream().filter(one -> one.reviewer() == person.accountId()).findFirst()
                .ifPresent(one -> notifier.assigned(version, one));
    }

    /** Everybody who reviews, by name. */
    public List<Account> reviewers() {
        return accounts.findByRole(Role.REVIEWER, null);
    }

    /**
     * Takes a seat from who has not given a verdict, so that somebody else may have it. A draft is kept: its author
     * reads it, and goes on with it if the seat is given back in the same round.
     *
     * @throws Refused where the verdict was given: it stays
     */
    public void release(Caller caller, long id, long reviewer) {
        transactions.write(() -> {
            Panel.Seat seat = panels.panel(panels.openLocked(caller, id)).of(reviewer)
                    .orElseThrow(() -> new NotFound("assignment", reviewer));
            if (seat.given() != null) {
                throw new Refused("assessment.given");
            }
            seat.assignment().leave();
        });
    }

    /**
     * The caller is bound to the practice and leaves the seat; the reason is kept, and the others are told that
     * somebody is missing.
     *
     * @throws Invalid without a reason
     */
    public void declareConflict(Caller caller, long id, String reason) {
        transactions.write(() -> {
            PracticeVersion version = panels.openLocked(caller, id);
            Panel panel = panels.panel(version);
            Panel.Seat own = PanelReader.own(panel, caller);
            if (own.given() != null) {
                throw new Refused("assessment.given");
            }
            String why = Text.orNull(reason);
            if (why == null) {
                throw new Invalid("conflict", "assessment.fault.conflict");
            }
            ScoreForm.requireLength("conflict", why);
            own.assignment().declareConflict(why, now());
            notifier.conflict(version, panel.seats().stream().filter(seat -> seat != own).toList());
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
