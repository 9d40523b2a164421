package minga.assessment;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minga.account.Caller;
import minga.practice.PracticeVersion;

/**
 * What one reviewer may see of the assessment of a version.
 *
 * @param required how many verdicts a publication needs
 * @param seats who is to give a verdict
 * @param open true while verdicts may be given
 * @param unblinded true where the caller sees what the others said
 * @param own where the caller stands; {@link Own#NONE} for who has no seat
 * @param needsReviewer true while a seat is free, or a third is needed
 * @param complete true once as many verdicts are in as are needed
 * @param inDispute true where two differ and no third decided
 * @param disputed the codes of what they differ at; empty for who may not see it
 * @param typed what the caller wrote so far, by parameter
 * @param result what the verdicts come to; nothing for who may not see it
 */
public record AssessmentSheet(long version, String name, String code, String municipality, int required, Rubric rubric,
        List<Seat> seats, boolean open, boolean unblinded, Own own, boolean needsReviewer, boolean complete,
        boolean inDispute, List<String> disputed, Map<String, String> typed, List<AssessmentMessage> messages,
        Optional<AssessmentResult> result) {

    /** Where the caller stands: has no seat, is writing, has given, or is writing a further edition. */
    public enum Own {
        NONE, WRITING, GIVEN, REVISING
    }

    /**
     * A reviewer.
     *
     * @param given true once the verdict is in
     * @param you true for the caller
     * @param verdict what they said; null for who may not see it
     */
    public record Seat(int seat, long account, String name, boolean given, boolean you, Instant dueAt,
            Verdict verdict) {}

    /**
     * A verdict.
     *
     * @param scores by the code of item and criterion; what was not answered is missing
     * @param reasons by the same codes
     */
    public record Verdict(Map<String, Integer> scores, Map<String, String> reasons, String summary, boolean admits) {

        static Verdict of(Assessment one, Rubric rubric) {
            Map<String, Integer> scores = new HashMap<>();
            Map<String, String> reasons = new HashMap<>();
            codes(rubric).forEach(code -> {
                one.score(code).ifPresent(score -> scores.put(code, score));
                reasons.put(code, one.find(code).map(AssessmentAnswer::reason).orElse(""));
            });
            return new Verdict(scores, reasons, one.summary(), one.admits(rubric));
        }
    }

    static AssessmentSheet of(PracticeVersion version, Panel panel, Caller caller, boolean open, boolean unblinded,
            List<AssessmentMessage> messages, Map<String, String> previous) {
        Optional<Panel.Seat> own = panel.of(caller.accountId());
        Map<String, String> typed = own.map(Panel.Seat::draft).map(draft -> typed(draft, panel.rubric()))
                .orElse(previous);
        return new AssessmentSheet(version.id(), version.identification().name(), version.practice().code(),
                version.practice().municipality(), panel.required(), panel.rubric(),
                panel.seats().stream().map(seat -> seat(seat, caller, unblinded, panel.rubric())).toList(), open,
                unblinded, own.map(AssessmentSheet::own).orElse(Own.NONE), open && Assignments.needsReviewer(panel),
                panel.complete(), panel.inDispute(), unblinded ? panel.disputed() : List.of(), typed, messages,
                unblinded ? panel.result() : Optional.empty());
    }

    private static Own own(Panel.Seat seat) {
        if (seat.given() == null) {
            return Own.WRITING;
        }
        return seat.draft() == null ? Own.GIVEN : Own.REVISING;
    }

    /** One's own verdict is seen at any time. */
    private static Seat seat(Panel.Seat seat, Caller caller, boolean unblinded, Rubric rubric) {
        boolean you = seat.isOf(caller.accountId());
        boolean seen = seat.given() != null && (unblinded || you);
        return new Seat(seat.assignment().seat(), seat.assignment().reviewer(), seat.assignment().reviewerName(),
                seat.given() != null, you, seat.assignment().dueAt(),
                seen ? Verdict.of(seat.given(), rubric) : null);
    }

    /** A verdict as the form would have been typed. */
    static Map<String, String> typed(Assessment one, Rubric rubric) {
        Map<String, String> typed = new HashMap<>();
        rubric.items().forEach(item -> one.score(item.code())
                .ifPresent(score -> typed.put("item." + item.code(), score == 1 ? "si" : "no")));
        rubric.criteria().forEach(criterion -> one.score(criterion.code())
                .ifPresent(score -> typed.put("level." + criterion.code(), String.valueOf(score))));
        codes(rubric).forEach(code -> one.find(code).map(AssessmentAnswer::reason)
                .ifPresent(reason -> typed.put("reason." + code, reason)));
        if (one.summary() != null) {
            typed.put("summary", one.summary());
        }
        if (one.assignment().noConflictDeclared()) {
            typed.put("noConflict", "si");
        }
        return typed;
    }

    private static List<String> codes(Rubric rubric) {
        return Stream.concat(rubric.items().stream().map(Rubric.Item::code),
                rubric.criteria().stream().map(Rubric.Criterion::code)).toList();
    }

    /** The verdicts that the caller sees, by seat. */
    public List<Seat> read() {
        return seats.stream().filter(seat -> seat.verdict() != null).toList();
    }

    /** How many verdicts of those needed are in. */
    public long given() {
        return seats.stream().filter(seat -> seat.seat() < Panel.DECIDING && seat.given()).count();
    }

    /** The seats that nobody has yet, by number. */
    public List<Integer> freeSeats() {
        return IntStream.rangeClosed(1, required).boxed()
                .filter(number -> seats.stream().noneMatch(seat -> seat.seat() == number)).toList();
    }

    /** True where the caller may speak to the others. */
    public boolean talks() {
        return open && unblinded && !disputed.isEmpty() && own != Own.NONE;
    }

    /** True where the caller may open a further edition of the own verdict. */
    public boolean mayRevise() {
        return talks() && inDispute && own == Own.GIVEN;
    }

    /** True where the caller fills the form. */
    public boolean writes() {
        return open && (own == Own.WRITING || own == Own.REVISING);
    }
}
