package minga.reading;

import java.util.ArrayList;
import java.util.List;

/** Layout of the chain diagram for narrow screens: one column, indented by level. */
final class NarrowDiagramLayout {

    private static final int WIDTH = 343;
    private static final int STEP = 18;
    private static final int BETWEEN = 14;
    private static final int BETWEEN_ROOTS = 26;
    private static final int LINES = 7;
    private static final int TRUNK = 8;
    private static final int ARROW = 8;

    private final ResultsChain chain;
    private final DiagramBoxLayout maker = new DiagramBoxLayout(LINES);
    private final List<ChainDiagram.Box> boxes = new ArrayList<>();
    private final List<ChainDiagram.Stroke> strokes = new ArrayList<>();
    private int y;

    NarrowDiagramLayout(ResultsChain chain) {
        this.chain = chain;
    }

    ChainDiagram draw() {
        List<ResultsChainNode> roots = new ArrayList<>(chain.tied());
        roots.addAll(chain.loose());
        for (ResultsChainNode root : roots) {
            place(root, 0);
            y += BETWEEN_ROOTS - BETWEEN;
        }
        int bottom = boxes.stream().mapToInt(box -> box.y() + box.height()).max().orElse(0);
        return new ChainDiagram(WIDTH, bottom + 1, boxes, strokes);
    }

    private void place(ResultsChainNode link, int depth) {
        int x = depth * STEP;
        int height = maker.height(link, WIDTH - x);
        ChainDiagram.Box box = maker.box(link, x, y, WIDTH - x, height);
        boxes.add(box);
        y += height + BETWEEN;
        for (ResultsChainNode child : link.children()) {
            int at = y + DiagramBoxLayout.TIE_AT;
            int trunk = x + TRUNK;
            String path = "M" + trunk + " " + (box.y() + height) + "V" + at + "H" + (x + STEP - ARROW + 1);
            String head = "M" + (x + STEP - ARROW) + " " + (at - 5) + "l" + ARROW + " 5-" + ARROW + " 5z";
            strokes.add(new ChainDiagram.Stroke(path, head, link.gap() || child.gap()));
            place(child, depth + 1);
        }
    }
}
