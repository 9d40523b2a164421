package minga.search.lucene.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import minga.search.SortOrder;
import minga.search.lucene.facets.SegmentColumns;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.PriorityQueue;

/**
 * Collector of the first hits of a search in the requested order; equal ones in the order of the practices' numbers.
 * For one search, by one thread.
 */
public final class TopHits {

    /**
     * One collected document.
     *
     * @param doc its number in the segment
     * @param rank the value it is sorted by before the score (date, share of evidence), the greatest first; 0 for none
     * @param name the sort key of its name where hits are sorted by name, else null
     * @param id the number of the practice
     */
    public record Found(LeafReaderContext leaf, int doc, float score, long rank, String name, long id) {

        /** The same with a score that is greater by this. */
        Found raised(float bonus) {
            return new Found(leaf, doc, score + bonus, rank, name, id);
        }
    }

    private final SortOrder sort;
    private final int most;
    private final PriorityQueue<Found> queue;
    private LeafReaderContext leaf;
    private SegmentColumns columns;

    /** @param most how many hits to collect; 0 where only the count matters */
    public TopHits(SortOrder sort, int most) {
        this.sort = sort;
        this.most = most;
        this.queue = new PriorityQueue<>(Math.max(1, most)) {
            @Override
            protected boolean lessThan(Found a, Found b) {
                return compare(a, b) > 0;
            }
        };
    }

    /** Negative where a comes before b. */
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

    /** The following documents are of this segment. */
    void startSegment(LeafReaderContext segment, SegmentColumns itsColumns) {
        leaf = segment;
        columns = itsColumns;
    }

    /** False where only the number of matches is wanted. */
    boolean collects() {
        return most > 0;
    }

    /** Removes documents that come too late in the order to be collected, whatever their score. */
    void removeOutranked(long[] matches, int first) {
        if (queue.size() < most || sort != SortOrder.NEWEST && sort != SortOrder.EVIDENCE) {
            return;
        }
        long least = queue.top().rank();
        for (int word = 0; word < matches.length; word++) {
            for (long bits = matches[word]; bits != 0; bits &= bits - 1) {
                if (rank(first + (word << 6 | Long.numberOfTrailingZeros(bits))) < least) {
                    matches[word] &= ~Long.lowestOneBit(bits);
                }
            }
        }
    }

    /**
     * Collects those of the matches that come before what it has.
     *
     * @param matches one bit a document
     * @param first the first document of the block
     * @param block their scores
     */
    void collect(long[] matches, int first, ScoringBlock block) {
        float minScore = minCompetitiveScore();
        for (int word = 0; word < matches.length; word++) {
            for (long bits = matches[word]; bits != 0; bits &= bits - 1) {
                int at = word << 6 | Long.numberOfTrailingZeros(bits);
                float score = block.score(at);
                if (score >= minScore && (queue.size() < most || isCompetitive(first + at, score))) {
                    queue.insertWithOverflow(found(first + at, score));
                    minScore = minCompetitiveScore();
                }
            }
        }
    }

    /** Documents that score less cannot be collected; negative infinity where the score does not decide. */
    float minCompetitiveScore() {
        return sort == SortOrder.RELEVANCE && most > 0 && queue.size() == most ? queue.top().score()
                : Float.NEGATIVE_INFINITY;
    }

    /** Avoids creating an entry for most documents, also where many have the same score. */
    private boolean isCompetitive(int doc, float score) {
        Found last = queue.top();
        return sort == SortOrder.NAME || isCompetitive(rank(doc), score, doc, last);
    }

    private boolean isCompetitive(long rank, float score, int doc, Found last) {
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

    /** Takes the collected hits out, first one first, without the first {@code offset}. */
    public List<Found> takeFrom(int offset) {
        List<Found> found = new ArrayList<>(queue.size());
        while (queue.size() > 0) {
            found.add(queue.pop());
        }
        Collections.reverse(found);
        return offset >= found.size() ? List.of() : found.subList(offset, found.size());
    }
}
