package minga.assessment;

import java.util.Map;
import java.util.Optional;

/**
 * What the verdicts of all reviewers come to: the agreed level of each criterion, the points, and the degree reached.
 * Levels are counted in halves, because two reviewers may agree on the middle between theirs.
 *
 * @param halves twice the agreed level of each criterion, by its code
 */
public record AssessmentResult(Rubric rubric, Map<String, Integer> halves) {

    private static final int HALVES = 2 * Rubric.HIGHEST;

    public AssessmentResult {
        halves = Map.copyOf(halves);
    }

    /** Points of 100, rounded down, so that a threshold is shown as reached only where it is. */
    public int points() {
        return eighths() / HALVES;
    }

    private int eighths() {
        return rubric.criteria().stream().mapToInt(one -> one.weight() * halves(one)).sum();
    }

    int halves(Rubric.Criterion criterion) {
        return halves.getOrDefault(criterion.code(), 0);
    }

    /** The level of the criterion that is reached whole. */
    public int level(Rubric.Criterion criterion) {
        return halves(criterion) / 2;
    }

    /** The highest degree whose threshold is reached; none below the last of them. */
    public Optional<Rubric.Grade> grade() {
        return rubric.grades().stream().filter(this::reaches).findFirst();
    }

    private boolean reaches(Rubric.Grade grade) {
        return eighths() >= grade.points() * HALVES
                && rubric.criterion(grade.criterion()).map(one -> halves(one) >= 2 * grade.level()).orElse(true);
    }

    /** How many points more the next whole level of the criterion would bring, rounded down. */
    int gain(Rubric.Criterion criterion) {
        return level(criterion) >= Rubric.HIGHEST ? 0
                : criterion.weight() * (2 * (level(criterion) + 1) - halves(criterion)) / HALVES;
    }
}
