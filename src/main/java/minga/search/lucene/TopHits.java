package minga.search.lucene;

import java.util.ArrayList;
import java.util.List;
import minga.search.SortOrder;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.PriorityQueue;

/** The best of a search in the order that was asked for; equal ones in the order of their numbers. */
final class TopHits {

    /** A found document. */
    record Found(LeafReaderContext leaf, int doc, float score, long rank, String name, long id) {
    }

    private final SortOrder sort;
    private final int most;
    private final PriorityQueue<Found> queue;
    private LeafReaderContext leaf;
    private SegmentColumns columns;

    TopHits(SortOrder sort, int most) {
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

    /** False where only the number of what is found matters. */
    boolean wanted() {
        return most > 0;
    }

    /** Takes away what stands too far behind in the order to be kept, whatever its score. */
    void narrow(long[] found, int first) {
        if (queue.size() < most || sort != SortOrder.NEWEST && sort != SortOrder.EVIDENCE) {
            return;
        }
        long least = queue.top().rank();
        for (int word = 0; word < found.length; word++) {
            for (long bits = found[word]; bits != 0; bits &= bits - 1) {
                if (rank(first + (word << 6 | Long.numberOfTrailingZeros(bits))) < least) {
                    found[word] &= ~Long.lowestOneBit(bits);
                }
            }
        }
    }

    /**
     * Keeps of these documents what is better than what it has.
     *
     * @param found a bit a document
     * @param first the first document of the window
     * @param window knows their scores
     */
    void offer(long[] found, int first, ScoringBlock block) {
        float floor = floor();
        for (int word = 0; word < found.length; word++) {
            for (long bits = found[word]; bits != 0; bits &= bits - 1) {
                int at = word << 6 | Long.numberOfTrailingZeros(bits);
                float score = block.score(at);
                if (score >= floor && (queue.size() < most || mayEnter(first + at, score))) {
                    queue.insertWithOverflow(found(first + at, score));
                    floor = floor();
                }
            }
        }
    }

    /** What scores less cannot enter, where it is the score that counts. */
    float floor() {
        return sort == SortOrder.RELEVANCE && most > 0 && queue.size() == most ? queue.top().score() : Float.NEGATIVE_INFINITY;
    }

    /** Spares most documents the making of an entry, also where many are worth the same. */
    private boolean mayEnter(int doc, float score) {
        Found last = queue.top();
        return sort == SortOrder.NAME || mayEnter(rank(doc), score, doc, last);
    }

    private boolean mayEnter(long rank, float score, int doc, Found last) {
        if (rank != last.rank()) {
            return rank > last.rank();
        }
        return score != last.score() ? score > last.score() : columns.id(doc) < last.id();
    }

    private Found found(int doc, float score) {
        String name = sort == SortOrder.NAME ? columns.names(leaf.reader())[doc] : null;
        return new Found(leaf, doc, score, rank(doc), name, columns.id(doc));
    }

    private long rank(int doc) {
        return switch (sort) {
            case NEWEST -> columns.published(doc);
            case EVIDENCE -> columns.evidence(doc);
            default -> 0;
        };
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
