package minga.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import minga.platform.Text;

/**
 * Chooses what a result card shows of its hit: the name and the summary with their matches marked, the best passage,
 * and a second one only where it shows a word that stands nowhere else on the card. Three passages that mark the same
 * word made a list of twenty cards eight screens long.
 */
final class CardText {

    private static final String NAME = "name";
    private static final int PASSAGES = 2;
    /** Letters by which two forms of a word are taken for the same: certificado, certificaciones. */
    private static final int STEM = 6;

    private final Hit hit;
    private final Set<String> shown = new HashSet<>();
    private final List<FieldMatch> passages = new ArrayList<>(PASSAGES);
    private List<Snippet.Part> name;
    private List<Snippet.Part> summary;

    CardText(Hit hit) {
        this.hit = hit;
        this.name = plain(hit.name());
        this.summary = plain(hit.summary() == null ? "" : hit.summary());
        hit.matches().forEach(this::place);
    }

    List<Snippet.Part> name() {
        return name;
    }

    /** The summary in pieces; empty where the practice has none. */
    List<Snippet.Part> summary() {
        return summary;
    }

    /** One passage, or two, or none where name and summary show all that matched. */
    List<FieldMatch> passages() {
        return passages;
    }

    private void place(FieldMatch match) {
        Set<String> stems = stems(match.snippet());
        if (match.field().equals(NAME) && match.snippet().text().equals(hit.name())) {
            name = match.snippet().parts();
            shown.addAll(stems);
        } else if (repeatsSummary(match.snippet())) {
            if (isPlain(summary)) {
                summary = inside(hit.summary(), match.snippet()).parts();
                shown.addAll(stems);
            }
        } else if (passages.size() < PASSAGES && (isFirst() || !shown.containsAll(stems))) {
            passages.add(match);
            shown.addAll(stems);
        }
    }

    /** True while the card has no passage, neither of its own nor as its summary. */
    private boolean isFirst() {
        return passages.isEmpty() && isPlain(summary);
    }

    private static boolean isPlain(List<Snippet.Part> parts) {
        return parts.stream().noneMatch(Snippet.Part::marked);
    }

    private static List<Snippet.Part> plain(String text) {
        return text.isEmpty() ? List.of() : List.of(new Snippet.Part(text, false));
    }

    /**
     * True for a passage of the summary, and for one that begins with all of it: of practices without one it is taken
     * from the text.
     */
    private boolean repeatsSummary(Snippet passage) {
        String whole = hit.summary() == null ? "" : hit.summary();
        String begin = whole.endsWith("…") ? whole.substring(0, whole.length() - 1) : whole;
        return !begin.isBlank() && (whole.contains(passage.text()) || passage.text().startsWith(begin));
    }

    /** The summary with the marks of the passage that lie in it. */
    private static Snippet inside(String whole, Snippet passage) {
        int at = Math.max(0, whole.indexOf(passage.text()));
        return new Snippet(whole,
                passage.marks().stream().map(mark -> new Snippet.Mark(mark.start() + at, mark.end() + at))
                        .filter(mark -> mark.end() <= whole.length()).toList());
    }

    private static Set<String> stems(Snippet snippet) {
        Set<String> stems = new HashSet<>();
        for (Snippet.Mark mark : snippet.marks()) {
            for (String word : Text.folded(snippet.text().substring(mark.start(), mark.end())).split(" ")) {
                stems.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
        return stems;
    }
}
