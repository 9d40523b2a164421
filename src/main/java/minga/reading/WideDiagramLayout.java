package minga.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Layout of the chain diagram for wide screens: five columns from objective to evidence. What hangs from a link stands
 * to its right, the first beside it and the others below; all ties leave and arrive at the height of the headings, so
 * that a single chain hangs from one straight line.
 */
final class WideDiagramLayout {

    private static final int WIDTH = 1200;
    private static final int COLUMN = 208;
    private static final int GUTTER = 40;
    private static final int BETWEEN = 16;
    private static final int BETWEEN_ROOTS = 28;
    private static final int LINES = 9;
    private static final int LANE = 8;
    private static final int FURTHER_AT = 44;
    private static final int ARROW = 9;
    private static final int STUB = 13;
    private static final int CUT = 6;

    private final ResultsChain chain;
    private final DiagramBoxLayout maker = new DiagramBoxLayout(LINES);
    private final int[] floor = new int[ResultsChainNode.Kind.values().length];
    private final List<ChainDiagram.Box> boxes = new ArrayList<>();
    private final List<ChainDiagram.Stroke> strokes = new ArrayList<>();
    private final Map<String, ChainDiagram.Box> placed = new HashMap<>();

    WideDiagramLayout(ResultsChain chain) {
        this.chain = chain;
    }

    ChainDiagram draw() {
        int y = 0;
        for (ResultsChainNode root : chain.tied()) {
            y = place(root, y, 0) + BETWEEN_ROOTS;
        }
        java.util.Arrays.fill(floor, y);
        chain.loose().forEach(this::placeLoose);
        for (int i = 0; i < chain.further().size(); i++) {
            further(chain.further().get(i), i);
        }
        int bottom = boxes.stream().mapToInt(box -> box.y() + box.height()).max().orElse(0);
        return new ChainDiagram(WIDTH, bottom + 1, boxes, strokes);
    }

    /**
     * Puts a link and all that hangs from it; answers where they end. A row with one end is as high as its highest box.
     */
    private int place(ResultsChainNode link, int y, int atLeast) {
        int high = maker.height(link, COLUMN);
        if (link.ends() == 1) {
            high = Math.max(atLeast, highest(link));
        }
        ChainDiagram.Box box = put(link, y, high);
        int next = y;
        int end = y + high;
        for (ResultsChainNode child : link.children()) {
            int childEnd = place(child, next, link.ends() == 1 ? high : 0);
            tie(box, placedAt(child, next), link.gap() || child.gap());
            end = Math.max(end, childEnd);
            next = childEnd + BETWEEN;
        }
        return end;
    }

    /** Links that belong to nothing stand in their column under what is there, with a broken end towards the left. */
    private void placeLoose(ResultsChainNode link) {
        int from = link.kind().ordinal();
        int to = link.all().stream().mapToInt(one -> one.kind().ordinal()).max().orElse(from);
        int y = 0;
        for (int column = from; column <= to; column++) {
            y = Math.max(y, floor[column]);
        }
        int end = place(link, y, 0);
        for (int column = from; column <= to; column++) {
            floor[column] = end + BETWEEN;
        }
        int at = y + DiagramBoxLayout.TIE_AT;
        int x = left(link.kind());
        int outside = link.kind() == ResultsChainNode.Kind.OBJECTIVE ? x + COLUMN + STUB : x - STUB;
        int edge = link.kind() == ResultsChainNode.Kind.OBJECTIVE ? x + COLUMN : x;
        strokes.add(new ChainDiagram.Stroke(
                "M" + edge + " " + at + "H" + outside + "M" + outside + " " + (at - CUT) + "v" + 2 * CUT, null, true));
    }

    private int highest(ResultsChainNode link) {
        return link.all().stream().mapToInt(one -> maker.height(one, COLUMN)).max().orElse(0);
    }

    private ChainDiagram.Box put(ResultsChainNode link, int y, int height) {
        ChainDiagram.Box box = maker.box(link, left(link.kind()), y, COLUMN, height);
        boxes.add(box);
        if (link.anchor() != null) {
            placed.put(link.anchor(), box);
        }
        return box;
    }

    private static int left(ResultsChainNode.Kind kind) {
        return kind.ordinal() * (COLUMN + GUTTER);
    }

    private static int[] placedAt(ResultsChainNode child, int y) {
        return new int[]{left(child.kind()), y + DiagramBoxLayout.TIE_AT};
    }

    private void tie(ChainDiagram.Box from, int[] to, boolean broken) {
        int start = from.x() + from.width();
        int at = from.y() + DiagramBoxLayout.TIE_AT;
        int turn = start + GUTTER / 2;
        String path = at == to[1] ? "M" + start + " " + at + "H" + (to[0] - ARROW + 1)
                : "M" + turn + " " + at + "V" + to[1] + "H" + (to[0] - ARROW + 1);
        strokes.add(new ChainDiagram.Stroke(path, head(to[0], to[1]), broken));
    }

    /** A further tie runs in a lane of its own, a little lower than the first ones. */
    private void further(ResultsChain.Tie tie, int index) {
        ChainDiagram.Box from = placed.get(tie.from());
        ChainDiagram.Box to = placed.get(tie.to());
        int start = from.x() + from.width();
        int turn = start + GUTTER / 2 + LANE * (index % 2 == 0 ? -1 : 1);
        String path = "M" + start + " " + (from.y() + FURTHER_AT) + "H" + turn + "V" + (to.y() + FURTHER_AT) + "H"
                + (to.x() - ARROW + 1);
        strokes.add(new ChainDiagram.Stroke(path, head(to.x(), to.y() + FURTHER_AT), false));
    }

    private static String head(int x, int y) {
        return "M" + (x - ARROW) + " " + (y - 6) + "l" + ARROW + " 6-" + ARROW + " 6z";
    }
}
