package minga.search.lucene.passages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.search.BilingualLabel;
import minga.search.FieldMatch;
import minga.search.PracticeDocument;
import minga.search.Snippet;
import minga.search.lucene.document.StoredPractice;
import minga.search.lucene.query.HighlightTerms;
import minga.search.lucene.schema.SearchFieldTable;

/**
 * Highlighter: finds the texts of a practice that match a query, and of each the passage that shows it best, with the
 * matching words marked. It works on the hashes and offsets stored with the practice; only texts that are shown are
 * decoded.
 */
public final class PassageHighlighter {

    private static final int MOST = 3;
    private static final int LENGTH = 200;

    private final HighlightTerms terms;
    private final SearchFieldTable table;
    private final Set<SearchFieldTable.Row> fields;

    public PassageHighlighter(HighlightTerms terms, SearchFieldTable table) {
        this(terms, table, Set.of());
    }

    /** @param fields the fields to highlight in; empty for all */
    PassageHighlighter(HighlightTerms terms, SearchFieldTable table, Set<SearchFieldTable.Row> fields) {
        this.terms = terms;
        this.table = table;
        this.fields = fields;
    }

    /** The texts of the practice that match, best first, at most {@link #MOST}. */
    public List<FieldMatch> highlight(StoredPractice practice) {
        if (terms.isEmpty()) {
            return List.of();
        }
        TextReader reader = new TextReader();
        practice.visitTexts(reader);
        return reader.best.stream().map(this::match).toList();
    }

    private FieldMatch match(Candidate candidate) {
        Snippet snippet = candidate.snippet();
        return new FieldMatch(candidate.row.field(), candidate.path, label(candidate), snippet,
                candidate.row.anchor(candidate.path), candidate.file == null ? null : candidate.file.address());
    }

    /** Of a file its name and the page: people look for it by these. */
    private static BilingualLabel label(Candidate candidate) {
        BilingualLabel label = candidate.row.label(candidate.path);
        return candidate.file == null ? label
                : new BilingualLabel(candidate.file.name() + " · " + label.es(),
                        candidate.file.name() + " · " + label.en());
    }

    /** A match in a text, by its offsets. */
    private record MatchPosition(int start, int end, int clause, float weight) {
    }

    /** A text that matches. */
    private record Candidate(SearchFieldTable.Row row, String path, PracticeDocument.SourceFile file, String words,
            List<MatchPosition> positions, float score) {

        private Snippet snippet() {
            int from = 0;
            int to = words.length();
            if (to > LENGTH) {
                from = beginning();
                to = Math.min(to, Math.max(from + LENGTH, positions.get(0).end()));
                while (to < words.length() && Character.isLetterOrDigit(words.charAt(to))) {
                    to++;
                }
            }
            String before = from > 0 ? "…" : "";
            String text = before + words.substring(from, to).strip() + (to < words.length() ? "…" : "");
            return new Snippet(text, shifted(from - before.length(), text.length() - (to < words.length() ? 1 : 0)));
        }

        /** The offset from which a passage shows most clauses of the query, at the beginning of a word or sentence. */
        private int beginning() {
            int best = 0;
            float most = -1;
            for (MatchPosition first : positions) {
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
            Map<Integer, Float> clauses = new HashMap<>();
            for (MatchPosition position : positions) {
                if (position.start() >= from && position.end() <= to) {
                    clauses.merge(position.clause(), position.weight(), Math::max);
                }
            }
            return (float) clauses.values().stream().mapToDouble(Float::doubleValue).sum();
        }

        private List<Snippet.Mark> shifted(int by, int length) {
            List<Snippet.Mark> shifted = new ArrayList<>();
            int last = 0;
            for (MatchPosition position : positions) {
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

    /** Reads the texts of one practice. */
    private final class TextReader implements StoredPractice.TextVisitor {
        private final List<Candidate> best = new ArrayList<>(MOST + 1);
        private String path;
        private PracticeDocument.SourceFile file;
        private SearchFieldTable.Row row;
        private long[] hashes = new long[32];
        private int[] offsets = new int[64];
        private int size;
        private boolean hit;

        @Override
        public void startText(String textPath) {
            path = textPath;
            file = null;
            row = null;
            size = 0;
            hit = false;
        }

        @Override
        public void inFile(PracticeDocument.SourceFile source) {
            file = source;
        }

        @Override
        public void token(long hash, int start, int end) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, size * 2);
                offsets = Arrays.copyOf(offsets, size * 4);
            }
            hashes[size] = hash;
            offsets[2 * size] = start;
            offsets[2 * size++ + 1] = end;
            hit |= !terms.startingWith(hash).isEmpty();
        }

        @Override
        public void endText(StoredPractice.LazyText text) {
            if (!hit) {
                return;
            }
            List<MatchPosition> positions = positions();
            row = positions.isEmpty() ? null : table.row(path).orElse(null);
            if (row == null || !fields.isEmpty() && !fields.contains(row)) {
                return;
            }
            float score = score(positions);
            if (best.size() == MOST && score <= best.get(MOST - 1).score) {
                return;
            }
            best.add(new Candidate(row, path, file, text.get(), positions, score));
            best.sort(Comparator.comparingDouble(candidate -> -candidate.score));
            if (best.size() > MOST) {
                best.remove(MOST);
            }
        }

        private int start(int word) {
            return offsets[2 * word];
        }

        private int end(int word) {
            return offsets[2 * word + 1];
        }

        private float score(List<MatchPosition> positions) {
            Map<Integer, Float> clauses = new HashMap<>();
            positions.forEach(position -> clauses.merge(position.clause(), position.weight(), Math::max));
            float sum = (float) clauses.values().stream().mapToDouble(Float::doubleValue).sum();
            return sum * (float) Math.sqrt(row.weight());
        }

        private List<MatchPosition> positions() {
            List<MatchPosition> positions = new ArrayList<>();
            for (int at = 0; at < size; at++) {
                for (HighlightTerms.Mark mark : terms.startingWith(hashes[at])) {
                    int last = last(mark, at);
                    if (last >= 0) {
                        positions.add(new MatchPosition(start(at), end(last), mark.clause(), mark.weight()));
                    }
                }
            }
            positions.sort(Comparator.comparingInt(MatchPosition::start).thenComparingInt(position -> -position.end()));
            return positions;
        }

        /** Index of the last word of an expression that begins here, or -1 where the expression is not there. */
        private int last(HighlightTerms.Mark mark, int at) {
            int last = at;
            for (long hash : mark.rest()) {
                last = next(last, hash);
                if (last < 0) {
                    return -1;
                }
            }
            return last;
        }

        /** Index of this word among those that follow the one at this index, or -1. */
        private int next(int at, long hash) {
            int next = at + 1;
            while (next < size && start(next) < end(at)) {
                next++;
            }
            for (int same = next; same < size && start(same) == start(next); same++) {
                if (hashes[same] == hash) {
                    return same;
                }
            }
            return -1;
        }
    }
}
