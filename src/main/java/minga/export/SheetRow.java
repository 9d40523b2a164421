package minga.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minga.document.Block;
import minga.document.Document;
import minga.document.DocumentList;

/** One document as a row of a spreadsheet: a cell for each column of the list, null where it says nothing. */
record SheetRow(List<Block.Column> columns, Map<String, Document.Metadata> metadata, Map<String, Block> answers) {

    static SheetRow of(DocumentList list, Document document) {
        Map<String, Document.Metadata> metadata = new HashMap<>();
        document.metadata().forEach(one -> metadata.put(one.key(), one));
        Map<String, Block> answers = new HashMap<>();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Fact fact) {
                answers.put(fact.key(), fact);
            } else if (block instanceof Block.Table table) {
                answers.put(table.key(), table);
            }
        }
        return new SheetRow(list.columns(), metadata, answers);
    }

    /** The text of the cell of that column. */
    String text(Block.Column column) {
        Document.Metadata about = metadata.get(column.key());
        Block answer = answers.get(column.key());
        return about != null ? about.text() : answer == null ? "" : CellText.of(answer);
    }

    /** The one value of the cell as data, where it is a fact with a single value; null otherwise. */
    Object data(Block.Column column) {
        return !metadata.containsKey(column.key()) && answers.get(column.key()) instanceof Block.Fact fact
                && fact.shape() == Block.Shape.SHORT ? fact.values().get(0).data() : null;
    }
}
