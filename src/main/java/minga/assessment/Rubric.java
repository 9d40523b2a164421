package minga.assessment;

import java.util.List;
import java.util.Optional;
import minga.web.Language;

/**
 * One version of the rubric: checklist of admissibility, criteria with their weights and levels, thresholds. It is data
 * of {@code content/rubrics}, never changed once a verdict was given by it.
 *
 * @param items the checklist; any "no" sends the ficha back
 * @param scale the words of the levels 0 to {@link #HIGHEST}, in that order
 * @param grades what a practice may reach, the highest first
 */
public record Rubric(int version, List<Item> items, List<Text> scale, List<Criterion> criteria, List<Grade> grades) {

    /** The highest level of a criterion. */
    public static final int HIGHEST = 4;
    /** Levels up to this one need a written reason. */
    public static final int REASON_UP_TO = 2;
    /** Two verdicts that differ by so many levels at a criterion must be talked about. */
    public static final int DISPUTE_FROM = 2;

    public Rubric {
        items = List.copyOf(items);
        scale = List.copyOf(scale);
        criteria = List.copyOf(criteria);
        grades = List.copyOf(grades);
    }

    /** Words in both languages. */
    public record Text(String es, String en) {

        public String in(Language language) {
            return language == Language.ES ? es : en;
        }
    }

    /**
     * A question of the checklist, answered by yes or no.
     *
     * @param fields where in the ficha its answer stands
     */
    public record Item(String code, Text text, List<String> fields) {}

    /**
     * A criterion that is given a level.
     *
     * @param weight its part of 100 points
     * @param levels what the levels 1 to {@link #HIGHEST} ask
     * @param fields where in the ficha its answer stands
     */
    public record Criterion(String code, int weight, Text text, List<Text> levels, List<String> fields) {

        /** What that level asks; nothing for the level 0. */
        public Optional<Text> asks(int level) {
            return level < 1 || level > levels.size() ? Optional.empty() : Optional.of(levels.get(level - 1));
        }
    }

    /**
     * A degree that a practice may reach.
     *
     * @param points the fewest of 100
     * @param criterion one that must have its own level; empty for none
     * @param level the least level of that criterion
     */
    public record Grade(String code, int points, String criterion, int level, Text text) {}

    public Optional<Criterion> criterion(String code) {
        return criteria.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The words of that level of that criterion: what it asks, or those of the scale for the level 0. */
    public Text words(Criterion criterion, int level) {
        return criterion.asks(level).orElse(scale.get(level));
    }
}
