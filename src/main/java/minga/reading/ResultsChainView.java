package minga.reading;

import java.util.List;
import minga.evidence.EvidenceState;

/**
 * View model of the results chain: diagrams for wide and for narrow screens, and a table.
 *
 * @param finding what there is to see, in a sentence
 * @param description the same chain for those who do not see the drawing
 * @param gaps what is missing, in sentences
 * @param rows the table
 */
public record ResultsChainView(ChainDiagram wide, ChainDiagram tall, String finding, String description,
        List<String> gaps, List<Row> rows) {

    /**
     * One link.
     *
     * @param anchor the id of the row, where a search leads
     * @param tied what it hangs from; empty for an objective
     * @param state how far a means is proven; null for others
     * @param missing true where nothing is there and something should be
     * @param url where the evidence is; null for others
     * @param said what the evidence says, a paragraph each; empty for others
     * @param looked when somebody last looked at the evidence and what was found; null where nobody did
     */
    public record Row(String anchor, String label, String text, String tied, EvidenceState state, boolean missing,
            String url, List<String> said, String looked) {

        private static final int SHORT = 400;

        /** True where what it says is long enough to stand folded up. */
        public boolean saysMuch() {
            return said.stream().mapToInt(String::length).sum() > SHORT;
        }
    }
}
