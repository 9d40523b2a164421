package minga.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import minga.account.Caller;
import minga.platform.Invalid;
import minga.platform.Refused;
import minga.platform.Text;
import minga.platform.Transactions;
import minga.practice.PracticeVersion;

/**
 * Application service of verdicts: write, give, talk about them where they differ, and what they come to. Each checks
 * the right and is one transaction.
 */
public final class Assessments {

    private final Transactions transactions;
    private final JpaAssessments queries;
    private final PanelReader panels;
    private final AssessmentNotifier notifier;
    private final Clock clock;

    /** @param required how many verdicts a publication needs: 1 or 2 */
    public Assessments(Transactions transactions, Rubrics rubrics, AssessmentNotifier notifier, Clock clock,
            int required) {
        this.transactions = transactions;
        this.queries = new JpaAssessments(transactions);
        this.panels = new PanelReader(queries, rubrics, required);
        this.notifier = notifier;
        this.clock = clock;
    }

    /**
     * What the caller sees of the assessment of a version; levels of others only where they may.
     *
     * @throws minga.platform.NotFound when there is no such version, or it was never sent
     * @throws Refused to who may not decide over it
     */
    public AssessmentSheet read(Caller caller, long id) {
        return transactions.read(() -> {
            PracticeVersion version = panels.decidable(caller, id);
            Panel panel = panels.panel(version);
            boolean open = panels.unblinded(panel, version, caller);
            List<AssessmentMessage> messages = open ? queries.messages(id, round(panel)) : List.of();
            return AssessmentSheet.of(version, panel, caller, panels.isOpen(version), open, messages,
                    previous(caller, version, panel));
        });
    }

    /**
     * What the caller wrote where the panel has no words of theirs: the draft of who lost the seat of this round, or
     * else, to begin with, what they said in the round before.
     */
    private Map<String, String> previous(Caller caller, PracticeVersion version, Panel panel) {
        List<Assignment> all = queries.assignments(version.id()).stream()
                .filter(one -> one.reviewer() == caller.accountId()).toList();
        Optional<Panel.Seat> own = panel.of(caller.accountId());
        if (own.isEmpty()) {
            return all.stream().filter(one -> one.left() && one.round() == round(panel))
                    .flatMap(one -> queries.editions(one).stream()).findFirst()
                    .map(draft -> AssessmentSheet.typed(draft, panel.rubric())).orElse(Map.of());
        }
        Panel.Seat seat = own.get();
        return seat.given() != null || seat.draft() != null ? Map.of()
                : all.stream().filter(one -> one.round() < seat.assignment().round()
                        && one.rubric() == seat.assignment().rubric())
                        .flatMap(one -> queries.editions(one).stream().filter(Assessment::given)).findFirst()
                        .map(given -> AssessmentSheet.typed(given, panel.rubric())).orElse(Map.of());
    }

    /** Keeps what was typed, whole or not; nobody else sees it. */
    public void save(Caller caller, long id, ScoreForm form) {
        transactions.write(() -> {
            write(caller, panels.panel(panels.openLocked(caller, id)), form);
        });
    }

    private Assessment write(Caller caller, Panel panel, ScoreForm form) {
        Panel.Seat own = PanelReader.own(panel, caller);
        if (own.given() != null && own.draft() == null) {
            throw new Refused("assessment.given");
        }
        form.requireLengths(panel.rubric());
        Assessment draft = own.draft();
        if (draft == null) {
            draft = new Assessment(own.assignment(), 1);
            queries.add(draft);
        }
        form.writeTo(draft, panel.rubric());
        if (form.declaresNoConflict()) {
            own.assignment().declareNoConflict(now());
        }
        return draft;
    }

    /**
     * Gives the verdict: from now on it stands. Who waits for it is told, also where the two differ.
     *
     * @throws Invalid with all that is missing
     */
    public void give(Caller caller, long id, ScoreForm form) {
        transactions.write(() -> {
            PracticeVersion version = panels.openLocked(caller, id);
            Panel before = panels.panel(version);
            form.requireLengths(before.rubric());
            form.requireWhole(before.rubric());
            write(caller, before, form).give(now());
            transactions.flush();
            Panel after = panels.panel(version);
            if (after.inDispute()) {
                notifier.disputed(version, after.seats(), caller);
            } else if (after.complete()) {
                notifier.complete(version, after.seats(), caller);
            }
        });
    }

    /**
     * Opens a further edition of the caller's verdict, which says what the last one says: in a talk one may change
     * one's mind.
     *
     * @throws Refused where the two do not differ, or a third has decided
     */
    public void revise(Caller caller, long id) {
        transactions.write(() -> {
            Panel panel = panels.panel(panels.openLocked(caller, id));
            Panel.Seat own = PanelReader.own(panel, caller);
            if (!panel.inDispute() || own.given() == null) {
                throw new Refused("assessment.noTalk");
            }
            if (own.draft() == null) {
                queries.add(new Assessment(own.assignment(), own.given().edition() + 1).copyOf(own.given()));
            }
        });
    }

    /**
     * Says something to the others whose verdict is in.
     *
     * @throws Refused where there is nothing to talk about, or the caller's verdict is not in
     */
    public void say(Caller caller, long id, String words) {
        transactions.write(() -> {
            PracticeVersion version = panels.openLocked(caller, id);
            Panel panel = panels.panel(version);
            if (PanelReader.own(panel, caller).given() == null || panel.disputed().isEmpty()) {
                throw new Refused("assessment.noTalk");
            }
            String clean = Text.orNull(words);
            if (clean == null) {
                throw new Invalid("message", "assessment.fault.message");
            }
            ScoreForm.requireLength("message", clean);
            queries.add(new AssessmentMessage(id, round(panel), caller, clean, now()));
            notifier.message(version, panel.seats().stream().filter(seat -> seat.given() != null).toList(), caller);
        });
    }

    /**
     * Goes on only where all verdicts are in, agree that the ficha is admissible, and come to a degree. Joins the
     * transaction under way.
     *
     * @throws Refused that says what is missing
     */
    public void requireAgreed(PracticeVersion version) {
        Panel panel = panels.panel(version);
        if (!panel.complete()) {
            throw new Refused("assessment.incomplete", panel.first().size(), panels.required());
        }
        if (panel.inDispute()) {
            throw new Refused("assessment.inDispute");
        }
        if (!panel.admitted()) {
            throw new Refused("assessment.notAdmissible");
        }
        if (panel.result().flatMap(AssessmentResult::grade).isEmpty()) {
            throw new Refused("assessment.tooLow", panel.result().map(AssessmentResult::points).orElse(0));
        }
    }

    /** What anybody may know of the assessment; nothing of a version that was never published or not assessed. */
    public Optional<PublicAssessment> published(PracticeVersion version) {
        return version.publishedAt() == null ? Optional.empty() : transactions.read(() -> {
            Panel panel = panels.panel(version);
            return panel.seats().isEmpty() ? Optional.<PublicAssessment>empty()
                    : panel.result().map(result -> new PublicAssessment(result, panel.seats().stream()
                            .map(Panel.Seat::given).filter(Objects::nonNull).map(Assessment::summary).toList()));
        });
    }

    private static int round(Panel panel) {
        return panel.seats().isEmpty() ? 1 : panel.seats().get(0).assignment().round();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
