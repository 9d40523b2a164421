package minga.reading;

import java.util.List;
import minga.evidence.EvidenceState;

/**
 * View model of the results chain: the same links as a tree, which the page draws, and as the rows of a table.
 *
 * @param finding what there is to see, in a sentence
 * @param links the links that hang from no other; empty where the ficha says nothing of the chain
 * @param gaps what is missing, a sentence for each missing link
 * @param rows all links, each after the one that it hangs from
 */
public record ResultsChainView(String finding, List<Link> links, List<String> gaps, List<Row> rows) {

    /**
     * One link of the tree.
     *
     * @param kind one of objective, activity, indicator, means, evidence
     * @param label its name: Objetivo 1
     * @param text what it says; what is missing where nothing is there
     * @param gap true where something should be and is not
     * @param notes short remarks, such as a period
     * @param remark what is to be said of a tie or an attachment that is missing; null for most
     * @param state how far a means is proven; null for others
     * @param url where the evidence is; null for others
     * @param children what hangs from it
     */
    public record Link(String kind, String label, String text, boolean gap, List<String> notes, String remark,
            EvidenceState state,
            String url, List<Link> children) {

        /** True for what should hang from an objective, or have something hanging from it, and does not. */
        public boolean loose() {
            return remark != null && !gap;
        }
    }

    /**
     * One link as a row of the table.
     *
     * @param anchor the id of the row, where a search leads; empty for a link that is not there
     * @param tied what it hangs from; empty for an objective
     * @param state how far a means is proven; null for others
     * @param missing true where something should be and is not
     * @param remark as in {@link Link}; null for most
     * @param url where the evidence is; null for others
     * @param said what the evidence says, a paragraph each; empty for others
     * @param looked when somebody last looked at the evidence and what was found; null where nobody did
     */
    public record Row(String anchor, String label, String text, String tied, EvidenceState state, boolean missing,
            String remark,
            String url, List<String> said, String looked) {

        private static final int SHORT = 400;

        /** True where what it says is long enough to stand folded up. */
        public boolean saysMuch() {
            return said.stream().mapToInt(String::length).sum() > SHORT;
        }
    }
}
