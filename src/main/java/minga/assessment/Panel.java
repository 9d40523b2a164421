package minga.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The reviewers of one round with their verdicts, and what follows from them: whether all are in, where the first two
 * differ, and what they come to.
 *
 * @param required how many verdicts a publication needs: 1 or 2
 * @param seats those who are to give a verdict, by seat
 */
record Panel(int required, Rubric rubric, List<Seat> seats) {

    /** Seat of the reviewer who decides between two. */
    static final int DECIDING = 3;

    Panel {
        seats = List.copyOf(seats);
    }

    /**
     * A reviewer.
     *
     * @param given the newest verdict that was given; null while there is none
     * @param draft the one that is being written; null where there is none
     */
    record Seat(Assignment assignment, Assessment given, Assessment draft) {

        boolean isOf(long account) {
            return assignment.reviewer() == account;
        }
    }

    Optional<Seat> of(long account) {
        return seats.stream().filter(seat -> seat.isOf(account)).findFirst();
    }

    Optional<Assessment> third() {
        return at(DECIDING).map(Seat::given);
    }

    Optional<Seat> at(int seat) {
        return seats.stream().filter(one -> one.assignment().seat() == seat).findFirst();
    }

    /** The verdicts of the first two. */
    List<Assessment> first() {
        return seats.stream().filter(seat -> seat.assignment().seat() < DECIDING).map(Seat::given)
                .filter(Objects::nonNull).toList();
    }

    /** True once as many verdicts are in as are needed. */
    boolean complete() {
        return first().size() >= required;
    }

    /** The items and criteria at which the first two differ so much that they must talk, by code. */
    List<String> disputed() {
        List<Assessment> two = first();
        if (!complete() || two.size() < 2) {
            return List.of();
        }
        Stream<String> items = rubric.items().stream().map(Rubric.Item::code)
                .filter(code -> !two.get(0).score(code).equals(two.get(1).score(code)));
        Stream<String> criteria = rubric.criteria().stream().map(Rubric.Criterion::code)
                .filter(code -> distance(two, code) >= Rubric.DISPUTE_FROM);
        return Stream.concat(items, criteria).toList();
    }

    private static int distance(List<Assessment> two, String code) {
        Optional<Integer> one = two.get(0).score(code);
        Optional<Integer> other = two.get(1).score(code);
        return one.isPresent() && other.isPresent() ? Math.abs(one.get() - other.get()) : 0;
    }

    /** True where the first two still differ and no third has decided. */
    boolean inDispute() {
        return !disputed().isEmpty() && third().isEmpty();
    }

    /** True where nothing of the checklist was denied by the one, or by the third where the two differ. */
    boolean admitted() {
        return decisive().stream().allMatch(one -> one.admits(rubric));
    }

    /** Whose checklist counts. */
    private List<Assessment> decisive() {
        boolean differ = first().stream().map(one -> one.admits(rubric)).distinct().count() > 1;
        return differ && third().isPresent() ? List.of(third().get()) : first();
    }

    /** What they come to; nothing while a verdict lacks, while they differ, or where the ficha is not admissible. */
    Optional<AssessmentResult> result() {
        if (!complete() || inDispute() || !admitted()) {
            return Optional.empty();
        }
        Map<String, Integer> halves = new LinkedHashMap<>();
        rubric.criteria().forEach(one -> halves.put(one.code(), agreed(one.code())));
        return Optional.of(new AssessmentResult(rubric, halves));
    }

    /** Twice the level: the middle of the first two where they are near, or else what the third says. */
    private int agreed(String code) {
        List<Integer> levels = new ArrayList<>();
        first().forEach(one -> one.score(code).ifPresent(levels::add));
        boolean near = levels.size() == required && (levels.size() < 2
                || Math.abs(levels.get(0) - levels.get(1)) < Rubric.DISPUTE_FROM);
        if (!near && third().flatMap(one -> one.score(code)).isPresent()) {
            return 2 * third().get().score(code).get();
        }
        return levels.isEmpty() ? 0 : 2 * levels.stream().mapToInt(Integer::intValue).sum() / levels.size();
    }
}
