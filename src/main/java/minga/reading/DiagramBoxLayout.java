package minga.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Computes size and wrapped text of one box of the chain diagram.
 *
 * @param atMost lines of text; what is longer ends in an ellipsis, and the table below has it whole
 */
record DiagramBoxLayout(int atMost) {

    static final int TEXT = 16;
    static final int SMALL = 14;
    private static final int PAD = 16;
    private static final int HEADING_AT = 29;
    private static final int TEXT_AT = 54;
    private static final int LINE = 21;
    private static final int NOTE_GAP = 12;
    private static final int NOTE_LINE = 19;
    private static final int FOOT = 15;
    private static final int NOTES_AT_MOST = 3;
    /** Bold letters are wider than those measured. */
    private static final double BOLD = 1.06;

    /** Where lines meet a box, from its top. */
    static final int TIE_AT = 24;

    /** The height it needs at that width. */
    int height(ResultsChainNode link, int width) {
        int lines = lines(link, width).size();
        int notes = notes(link, width).size();
        return TEXT_AT - LINE + lines * LINE + (notes == 0 ? 0 : NOTE_GAP + notes * NOTE_LINE) + FOOT;
    }

    ChainDiagram.Box box(ResultsChainNode link, int x, int y, int width, int height) {
        List<ChainDiagram.Words> words = new ArrayList<>();
        int at = y + TEXT_AT;
        for (String line : lines(link, width)) {
            words.add(new ChainDiagram.Words(x + PAD, at, line, link.gap()));
            at += LINE;
        }
        List<ChainDiagram.Words> notes = notes(link, width);
        int foot = y + height - FOOT - (notes.size() - 1) * NOTE_LINE;
        List<ChainDiagram.Words> placed = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            placed.add(
                    new ChainDiagram.Words(x + PAD, foot + i * NOTE_LINE, notes.get(i).text(), notes.get(i).broken()));
        }
        return new ChainDiagram.Box(x, y, width, height, look(link),
                new ChainDiagram.Words(x + PAD, y + HEADING_AT, link.label(), false), words, placed);
    }

    private List<String> lines(ResultsChainNode link, int width) {
        return link.text() == null ? List.of() : TextMeasure.lines(link.text(), TEXT, width - 2 * PAD, atMost);
    }

    private static List<ChainDiagram.Words> notes(ResultsChainNode link, int width) {
        List<ChainDiagram.Words> notes = new ArrayList<>();
        int room = (int) ((width - 2 * PAD) / BOLD);
        link.notes().forEach(note -> TextMeasure.lines(note, SMALL, room, NOTES_AT_MOST)
                .forEach(line -> notes.add(new ChainDiagram.Words(0, 0, line, false))));
        if (link.broken() != null) {
            TextMeasure.lines(link.broken(), SMALL, room, NOTES_AT_MOST)
                    .forEach(line -> notes.add(new ChainDiagram.Words(0, 0, line, true)));
        }
        return notes;
    }

    private static String look(ResultsChainNode link) {
        if (link.gap()) {
            return "gap";
        }
        return link.kind() == ResultsChainNode.Kind.MEANS || link.kind() == ResultsChainNode.Kind.EVIDENCE ? "copper"
                : "blue";
    }
}
