package minga.assessment;

import java.util.Comparator;
import java.util.List;
import minga.web.Language;

/**
 * What anybody may know of the assessment of a published version: points, degree, level of each criterion, and the
 * summaries of the reviewers without their names.
 *
 * @param summaries one of each reviewer, in the order of their seats
 */
public record PublicAssessment(AssessmentResult result, List<String> summaries) {

    /** So many criteria are named as those that would raise it. */
    private static final int NAMED = 3;

    public PublicAssessment {
        summaries = List.copyOf(summaries);
    }

    /** One criterion with the level reached. */
    public record Line(String label, int weight, int level, boolean half, String words) {}

    /**
     * What would raise the points.
     *
     * @param asks what the next level asks
     * @param points how many it would bring
     * @param field the key of the field of the ficha where it would stand
     */
    public record Raise(String label, String asks, int points, String field) {}

    /**
     * A degree of the rubric.
     *
     * @param criterion the one that must have its own level, in words; empty for none
     * @param reached true for the one that the practice reached
     */
    public record Threshold(String label, int points, String criterion, int level, boolean reached) {}

    /** The degrees of the rubric, the highest first. */
    public List<Threshold> thresholds(Language language) {
        return result.rubric().grades().stream().map(one -> new Threshold(one.text().in(language), one.points(),
                result.rubric().criterion(one.criterion()).map(named -> named.text().in(language)).orElse(""),
                one.level(), result.grade().filter(one::equals).isPresent())).toList();
    }

    /** How many verdicts it rests on. */
    public int reviewers() {
        return summaries.size();
    }

    public List<Line> lines(Language language) {
        Rubric rubric = result.rubric();
        return rubric.criteria().stream().map(one -> new Line(one.text().in(language), one.weight(), result.level(one),
                result.halves(one) % 2 == 1, rubric.words(one, result.level(one)).in(language))).toList();
    }

    /** The criteria whose next level would bring most, the best first. */
    public List<Raise> raises(Language language) {
        return result.rubric().criteria().stream().filter(one -> result.level(one) < Rubric.HIGHEST)
                .sorted(Comparator.comparingInt((Rubric.Criterion one) -> result.gain(one)).reversed()).limit(NAMED)
                .map(one -> new Raise(one.text().in(language),
                        one.asks(result.level(one) + 1).map(text -> text.in(language)).orElse(""), result.gain(one),
                        one.fields().isEmpty() ? "" : one.fields().get(0)))
                .toList();
    }
}
