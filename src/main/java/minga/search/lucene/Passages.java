package minga.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minga.search.FieldMatch;
import minga.search.Snippet;

/**
 * Finds in one shown practice the texts that match, and of each the passage that shows it. It reads the places of the
 * words that the index keeps with the card; only the texts that are shown are read as texts.
 */
final class Passages {

    private static final int MOST = 3;
    private static final int LENGTH = 200;

    private final HighlightTerms marks;
    private final SearchFieldTable table;

    Passages(HighlightTerms marks, SearchFieldTable table) {
        this.marks = marks;
        this.table = table;
    }

    /** Where the practice matches, best first. */
    List<FieldMatch> of(StoredPractice card) {
        if (marks.isEmpty()) {
            return List.of();
        }
        Reading reading = new Reading();
        card.visitTexts(reading);
        return reading.best.stream().map(this::match).toList();
    }

    private FieldMatch match(Candidate candidate) {
        Snippet snippet = candidate.snippet();
        return new FieldMatch(candidate.row.field(), candidate.path, candidate.row.label(candidate.path), snippet,
                candidate.row.anchor(candidate.path));
    }

    /** A place that matches. */
    private record MatchPosition(int start, int end, int wanted, float weight) {
    }

    /** A text that matches. */
    private record Candidate(SearchFieldTable.Row row, String path, String words, List<MatchPosition> places, float score) {

        private Snippet snippet() {
            int from = 0;
            int to = words.length();
            if (to > LENGTH) {
                from = beginning();
                to = Math.min(to, Math.max(from + LENGTH, places.get(0).end()));
                while (to < words.length() && Character.isLetterOrDigit(words.charAt(to))) {
                    to++;
                }
            }
            String before = from > 0 ? "…" : "";
            String text = before + words.substring(from, to).strip() + (to < words.length() ? "…" : "");
            return new Snippet(text, shifted(from - before.length(), text.length() - (to < words.length() ? 1 : 0)));
        }

        /** The place from which a passage shows most of what was wanted, at the beginning of a word or sentence. */
        private int beginning() {
            int best = 0;
            float most = -1;
            for (MatchPosition first : places) {
                float shown = shown(first.start(), first.start() + LENGTH - 40);
                if (shown > most) {
                    most = shown;
                    best = first.start();
                }
            }
            int sentence = Math.max(words.lastIndexOf(". ", best), words.lastIndexOf('\n', best));
            if (best - sentence <= 80) {
                return sentence < 0 ? 0 : Math.min(best, sentence + (words.charAt(sentence) == '.' ? 2 : 1));
            }
            int blank = words.indexOf(' ', best - 40);
            return blank < 0 || blank > best ? best : blank + 1;
        }

        private float shown(int from, int to) {
            Map<Integer, Float> wanted = new HashMap<>();
            for (MatchPosition position : places) {
                if (position.start() >= from && position.end() <= to) {
                    wanted.merge(position.wanted(), position.weight(), Math::max);
                }
            }
            return (float) wanted.values().stream().mapToDouble(Float::doubleValue).sum();
        }

        private List<Snippet.Mark> shifted(int by, int length) {
            List<Snippet.Mark> shifted = new ArrayList<>();
            int last = 0;
            for (MatchPosition position : places) {
                int start = position.start() - by;
                int end = position.end() - by;
                if (start >= last && end <= length) {
                    shifted.add(new Snippet.Mark(start, end));
                    last = end;
                }
            }
            return shifted;
        }
    }

    /** Reads one card. */
    private final class Reading implements StoredPractice.TextVisitor {
        private final List<Candidate> best = new ArrayList<>(MOST + 1);
        private String path;
        private SearchFieldTable.Row row;
        private int[] words = new int[96];
        private int size;
        private boolean hit;

        @Override
        public void startText(String textPath) {
            path = textPath;
            row = null;
            size = 0;
            hit = false;
        }

        @Override
        public void token(int hash, int start, int end) {
            if (size + 3 > words.length) {
                words = Arrays.copyOf(words, words.length * 2);
            }
            words[size++] = hash;
            words[size++] = start;
            words[size++] = end;
            hit |= !marks.of(hash).isEmpty();
        }

        @Override
        public void endText(StoredPractice.LazyText text) {
            if (!hit) {
                return;
            }
            List<MatchPosition> places = places();
            row = places.isEmpty() ? null : table.row(path).orElse(null);
            if (row == null) {
                return;
            }
            float score = score(places);
            if (best.size() == MOST && score <= best.get(MOST - 1).score) {
                return;
            }
            best.add(new Candidate(row, path, text.get(), places, score));
            best.sort(Comparator.comparingDouble(candidate -> -candidate.score));
            if (best.size() > MOST) {
                best.remove(MOST);
            }
        }

        private float score(List<MatchPosition> places) {
            Map<Integer, Float> wanted = new HashMap<>();
            places.forEach(position -> wanted.merge(position.wanted(), position.weight(), Math::max));
            float sum = (float) wanted.values().stream().mapToDouble(Float::doubleValue).sum();
            return sum * (float) Math.sqrt(row.weight());
        }

        private List<MatchPosition> places() {
            List<MatchPosition> places = new ArrayList<>();
            for (int at = 0; at < size; at += 3) {
                for (HighlightTerms.Mark mark : marks.of(words[at])) {
                    int last = last(mark, at);
                    if (last >= 0) {
                        places.add(new MatchPosition(words[at + 1], words[last + 2], mark.wanted(), mark.weight()));
                    }
                }
            }
            places.sort(Comparator.comparingInt(MatchPosition::start).thenComparing(position -> -position.end()));
            return places;
        }

        /** Where the last word of an expression stands that begins here, or -1 where it does not. */
        private int last(HighlightTerms.Mark mark, int at) {
            int last = at;
            for (int hash : mark.rest()) {
                last = next(last, hash);
                if (last < 0) {
                    return -1;
                }
            }
            return last;
        }

        /** Where this word stands among those that follow the one at a place, or -1. */
        private int next(int at, int hash) {
            int next = at + 3;
            while (next < size && words[next + 1] < words[at + 2]) {
                next += 3;
            }
            for (int same = next; same < size && words[same + 1] == words[next + 1]; same += 3) {
                if (words[same] == hash) {
                    return same;
                }
            }
            return -1;
        }
    }
}
