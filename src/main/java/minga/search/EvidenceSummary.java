package minga.search;

/**
 * How many of a practice's indicators have evidence, as the badge of a result says it: "indicadores con evidencia: 3
 * de 4".
 *
 * @param indicators how many indicators the practice has
 * @param evidenced how many of them have a means of verification with something attached or better
 * @param state the best state reached by the weakest evidenced means, a word such as {@code ATTACHED}
 */
public record EvidenceSummary(int indicators, int evidenced, String state) {

    /** Nothing known. */
    public static final EvidenceSummary NONE = new EvidenceSummary(0, 0, "DECLARED");
}
