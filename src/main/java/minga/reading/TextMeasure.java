package minga.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Estimates the width of text in the portal's typeface, so that diagrams can break lines on the server. */
final class TextMeasure {

    /** Advance widths of Roboto 400 from blank to tilde, in thousandths of the size. */
    private static final int[] PLAIN = {
            248, 258, 320, 616, 562, 732, 622, 175, 342, 348, 431, 567, 197, 276, 264, 413, 562, 562, 562, 562, 562,
            562, 562, 562, 562, 562, 242, 211, 508,
            549, 523, 473, 898, 652, 623, 651, 656, 568, 553, 681, 713, 272, 552, 627, 539, 873, 713, 688, 631, 688,
            616, 594, 597, 648, 637, 887, 627, 601,
            599, 265, 411, 265, 418, 451, 309, 544, 562, 523, 564, 530, 348, 562, 551, 243, 239, 507, 243, 877, 552,
            570, 562, 568, 339, 516, 327, 551, 484,
            751, 496, 473, 496, 338, 244, 338, 680};
    /** Those beyond it that differ from a plain letter. */
    private static final Map<Character, Integer> OTHERS = new HashMap<>(Map.of(
            '«', 469, '»', 469, '°', 374, '·', 261, '–', 656, '—', 781, '’', 200, '…', 669, '“', 354, '”', 357));
    private static final int WIDEST_USUAL = 700;
    /** The system faces that stand in for Roboto are a little wider. */
    private static final double MARGIN = 1.04;

    private TextMeasure() {}

    /** The width of the words at that size. */
    static double width(String words, int size) {
        return words.chars().mapToDouble(letter -> letter((char) letter)).sum() * size * MARGIN / 1000;
    }

    private static int letter(char letter) {
        if (letter >= ' ' && letter <= '~') {
            return PLAIN[letter - ' '];
        }
        Integer other = OTHERS.get(letter);
        if (other != null) {
            return other;
        }
        char bare = java.text.Normalizer.normalize(String.valueOf(letter), java.text.Normalizer.Form.NFD).charAt(0);
        return bare >= ' ' && bare <= '~' ? PLAIN[bare - ' '] : WIDEST_USUAL;
    }

    /** The words in lines no wider than that, at most so many; what does not fit ends in an ellipsis. */
    static List<String> lines(String words, int size, int width, int atMost) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : pieces(words.strip(), size, width)) {
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines.size() <= atMost ? lines : cut(lines.subList(0, atMost), size, width);
    }

    /** Words, those too long for a line in pieces. */
    private static List<String> pieces(String words, int size, int width) {
        List<String> pieces = new ArrayList<>();
        for (String word : words.split("\\s+")) {
            int from = 0;
            for (int to = 1; to <= word.length(); to++) {
                if (width(word.substring(from, to), size) > width && to - 1 > from) {
                    pieces.add(word.substring(from, to - 1));
                    from = to - 1;
                }
            }
            pieces.add(word.substring(from));
        }
        return pieces;
    }

    private static List<String> cut(List<String> lines, int size, int width) {
        List<String> kept = new ArrayList<>(lines);
        String last = kept.removeLast();
        while (!last.isEmpty() && width(last + "…", size) > width) {
            int blank = last.lastIndexOf(' ');
            last = blank < 0 ? last.substring(0, last.length() - 1) : last.substring(0, blank);
        }
        kept.add(last + "…");
        return kept;
    }
}
