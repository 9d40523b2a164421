package minga.export.office;

import java.util.ArrayList;
import java.util.List;
import minga.document.Block;
import minga.document.Block.Fact;
import minga.document.Block.Table;
import minga.document.Document;
import minga.export.CellText;

/** Writes the whole of a document as the lines of a speaker's notes: what identifies it, then section by section. */
final class SlideNotes {

    private SlideNotes() {}

    static List<String> of(Document document) {
        List<String> lines = new ArrayList<>();
        document.metadata().stream().filter(one -> one.label() != null)
                .forEach(one -> lines.add(one.label() + ": " + one.text()));
        for (Document.Section section : document.sections()) {
            lines.add("");
            lines.add(section.title());
            section.blocks().forEach(block -> block(block, lines));
        }
        return lines;
    }

    private static void block(Block block, List<String> lines) {
        switch (block) {
            case Fact fact when fact.shape() == Block.Shape.LONG -> {
                lines.add(fact.label() + ":");
                lines.addAll(block.lines());
            }
            case Fact fact -> lines.add(fact.label() + ": " + String.join("; ", block.lines()));
            case Table table -> {
                lines.add(table.title() + ":");
                lines.addAll(CellText.of(table).lines().toList());
            }
            default -> lines.addAll(block.lines());
        }
    }
}
