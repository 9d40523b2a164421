package minga.submission;

import java.util.List;
import minga.web.Page;

/**
 * Page with the results chain of a ficha as a table: objective, activity, indicator, means of verification, evidence.
 *
 * @param editable true where the ficha is in the hands of its municipality, so that cells lead to the form
 * @param gaps how many links the chain lacks
 */
public record ResultsMatrixPage(long id, String name, boolean editable, int gaps, List<Row> rows) implements Page {

    /** One way from an objective to an evidence, as far as it goes. */
    public record Row(Cell objective, Cell activity, Cell indicator, Cell means, Cell evidence) {

        /** The cells in the order of the columns. */
        public List<Cell> cells() {
            return List.of(objective, activity, indicator, means, evidence);
        }

        /** The row below that begins with the same three links. */
        Row below() {
            return new Row(objective.repeated(), activity.repeated(), indicator.repeated(), Cell.EMPTY, Cell.EMPTY);
        }
    }

    /**
     * One link of the chain, or the lack of it.
     *
     * @param label kind and number, such as «Indicador 2»; what is missing, in words, for a gap; empty where there is
     * nothing to say
     * @param text what was written there, shortened; empty where it stands in a row above already
     * @param url of its place in the form
     */
    public record Cell(String label, String text, String url, boolean gap) {

        static final Cell EMPTY = new Cell("", "", "", false);

        /** The same in a further row: without its words. */
        Cell repeated() {
            return new Cell(label, "", url, gap);
        }
    }
}
