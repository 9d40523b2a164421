package minga.search.lucene;

import java.util.ArrayList;
import java.util.List;
import minga.search.Sort;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.PriorityQueue;

/** The best of a search in the order that was asked for; equal ones in the order of their numbers. */
final class Best {

    /** A found document. */
    record Found(LeafReaderContext leaf, int doc, float score, long rank, String name, long id) {
    }

    private final Sort sort;
    private final int most;
    private final PriorityQueue<Found> queue;
    private LeafReaderContext leaf;
    private SegmentColumns columns;

    Best(Sort sort, int most) {
        this.sort = sort;
        this.most = most;
        this.queue = new PriorityQueue<>(Math.max(1, most)) {
            @Override
            protected boolean lessThan(Found a, Found b) {
                return compare(a, b) > 0;
            }
        };
    }

    /** Negative where a stands before b. */
    private static int compare(Found a, Found b) {
        if (a.name() != null) {
            int byName = a.name().compareTo(b.name());
            return byName != 0 ? byName : Long.compare(a.id(), b.id());
        }
        int byRank = Long.compare(b.rank(), a.rank());
        if (byRank != 0) {
            return byRank;
        }
        int byScore = Float.compare(b.score(), a.score());
        return byScore != 0 ? byScore : Long.compare(a.id(), b.id());
    }

    void segment(LeafReaderContext segment, SegmentColumns itsColumns) {
        leaf = segment;
        columns = itsColumns;
    }

    /**
     * Keeps of these documents what is better than what it has.
     *
     * @param found a bit a document
     * @param first the first document of the window
     * @param scores of the documents of the window, by their places
     */
    void offer(long[] found, int first, float[] scores) {
        if (most == 0) {
            return;
        }
        float floor = floor();
        for (int word = 0; word < found.length; word++) {
            for (long bits = found[word]; bits != 0; bits &= bits - 1) {
                int at = word << 6 | Long.numberOfTrailingZeros(bits);
                float score = scores[at];
                if (score >= floor && (queue.size() < most || mayEnter(first + at, score))) {
                    queue.insertWithOverflow(found(first + at, score));
                    floor = floor();
                }
            }
        }
    }

    /** What scores less cannot enter, where it is the score that counts. */
    private float floor() {
        return sort == Sort.RELEVANCE && queue.size() == most ? queue.top().score() : Float.NEGATIVE_INFINITY;
    }

    /** Spares most documents the making of an entry, also where many are worth the same. */
    private boolean mayEnter(int doc, float score) {
        Found last = queue.top();
        return switch (sort) {
            case RELEVANCE -> mayEnter(0, score, doc, last);
            case NEWEST -> mayEnter(columns.published(doc), score, doc, last);
            case EVIDENCE -> mayEnter(columns.evidence(doc), score, doc, last);
            case NAME -> true;
        };
    }

    private boolean mayEnter(long rank, float score, int doc, Found last) {
        if (rank != last.rank()) {
            return rank > last.rank();
        }
        return score != last.score() ? score > last.score() : columns.id(doc) < last.id();
    }

    private Found found(int doc, float score) {
        long rank = switch (sort) {
            case NEWEST -> columns.published(doc);
            case EVIDENCE -> columns.evidence(doc);
            default -> 0;
        };
        String name = sort == Sort.NAME ? columns.names(leaf.reader())[doc] : null;
        return new Found(leaf, doc, score, rank, name, columns.id(doc));
    }

    /** Those from this place on, best first. */
    List<Found> from(int offset) {
        List<Found> found = new ArrayList<>(queue.size());
        while (queue.size() > 0) {
            found.add(queue.pop());
        }
        java.util.Collections.reverse(found);
        return offset >= found.size() ? List.of() : found.subList(offset, found.size());
    }
}
