package minga.search.lucene.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.snapshot.IndexSnapshot;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;

/**
 * Second ranking stage by pseudo-relevance feedback: raises those of the first hits that share topics with the very
 * first ones, since what several good hits are about is most likely what was meant. A topic is a meaning of the
 * thesaurus in what a practice is about ({@link IndexFields#TOPICS}), weighted by its inverse document frequency. A hit
 * gains at most {@link #WEIGHT} of the best score; nothing is added to the hits or removed. For one search, by one
 * thread.
 */
public final class TopicReRanker {

    /** How many hits take part; those behind keep their places. */
    public static final int DEPTH = 40;

    /** How many of the first hits say what the search is about. */
    private static final int LEADERS = 4;
    /** How much a hit gains that shares all topics, as a part of the best score. */
    private static final float WEIGHT = 0.4f;
    /** With fewer hits there is nothing to compare. */
    private static final int LEAST_HITS = 3;

    private final IndexSnapshot snapshot;

    public TopicReRanker(IndexSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * The hits in their new order, their scores raised.
     *
     * @param hits by descending score
     */
    public List<TopHits.Found> reRank(List<TopHits.Found> hits) throws IOException {
        if (hits.size() < LEAST_HITS || hits.get(0).score() <= 0) {
            return hits;
        }
        int depth = Math.min(DEPTH, hits.size());
        float best = hits.get(0).score();
        TopicVector[] topics = topics(hits.subList(0, depth));
        Map<Long, Float> centroid = new HashMap<>();
        float total = 0;
        for (int i = 0; i < Math.min(LEADERS, depth); i++) {
            float share = leaderShare(hits.get(i), best);
            topics[i].addTo(centroid, share);
            total += share;
        }
        List<TopHits.Found> ordered = new ArrayList<>(depth);
        for (int i = 0; i < depth; i++) {
            // a leader is not compared with itself
            float own = i < LEADERS ? leaderShare(hits.get(i), best) : 0;
            float likeness = total == own ? 0
                    : (topics[i].product(centroid) - own * topics[i].square()) / (total - own);
            ordered.add(hits.get(i).raised(WEIGHT * best * Math.max(0, likeness)));
        }
        ordered.sort(
                Comparator.<TopHits.Found>comparingDouble(hit -> -hit.score()).thenComparingLong(TopHits.Found::id));
        ordered.addAll(hits.subList(depth, hits.size()));
        return ordered;
    }

    private static float leaderShare(TopHits.Found hit, float best) {
        return (hit.score() / best) * (hit.score() / best);
    }

    /** The topics of each hit; read in the order of the index, each segment once. */
    private TopicVector[] topics(List<TopHits.Found> hits) throws IOException {
        TopicVector[] topics = new TopicVector[hits.size()];
        Map<Long, Float> weights = snapshot.topicWeights();
        List<Integer> order = IntStream.range(0, hits.size()).boxed()
                .sorted(Comparator.comparingInt((Integer at) -> hits.get(at).leaf().ord)
                        .thenComparingInt(at -> hits.get(at).doc()))
                .toList();
        LeafReaderContext leaf = null;
        SortedNumericDocValues values = null;
        for (int at : order) {
            TopHits.Found hit = hits.get(at);
            if (values == null || hit.leaf() != leaf) {
                leaf = hit.leaf();
                values = DocValues.getSortedNumeric(leaf.reader(), IndexFields.TOPICS);
            }
            topics[at] = TopicVector.read(values, hit.doc(), weights);
        }
        return topics;
    }

    /**
     * The topics of one practice, as a vector of length 1, or empty.
     *
     * @param topics hashes of their marks
     * @param weights parallel to the topics
     */
    private record TopicVector(long[] topics, float[] weights) {

        static TopicVector read(SortedNumericDocValues values, int doc, Map<Long, Float> inverseFrequencies)
                throws IOException {
            int count = values.advanceExact(doc) ? values.docValueCount() : 0;
            TopicVector vector = new TopicVector(new long[count], new float[count]);
            double square = 0;
            for (int i = 0; i < count; i++) {
                vector.topics[i] = values.nextValue();
                vector.weights[i] = inverseFrequencies.getOrDefault(vector.topics[i], 0f);
                square += vector.weights[i] * vector.weights[i];
            }
            for (int i = 0; i < count && square > 0; i++) {
                vector.weights[i] /= (float) Math.sqrt(square);
            }
            return vector;
        }

        void addTo(Map<Long, Float> sum, float factor) {
            for (int i = 0; i < topics.length; i++) {
                sum.merge(topics[i], weights[i] * factor, Float::sum);
            }
        }

        float product(Map<Long, Float> other) {
            float product = 0;
            for (int i = 0; i < topics.length; i++) {
                product += weights[i] * other.getOrDefault(topics[i], 0f);
            }
            return product;
        }

        /** 1, or 0 for a practice without topics. */
        float square() {
            float square = 0;
            for (float weight : weights) {
                square += weight * weight;
            }
            return square;
        }
    }
}
