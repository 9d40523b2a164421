package minga.search.lucene.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.snapshot.IndexSnapshot;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;

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
        List<Map<String, Float>> topics = new ArrayList<>(depth);
        for (TopHits.Found hit : hits.subList(0, depth)) {
            topics.add(topics(hit));
        }
        Map<String, Float> centroid = new HashMap<>();
        float total = 0;
        for (int i = 0; i < Math.min(LEADERS, depth); i++) {
            float share = leaderShare(hits.get(i), best);
            topics.get(i).forEach((topic, weight) -> centroid.merge(topic, weight * share, Float::sum));
            total += share;
        }
        List<TopHits.Found> ordered = new ArrayList<>(depth);
        for (int i = 0; i < depth; i++) {
            // a leader is not compared with itself
            float own = i < LEADERS ? leaderShare(hits.get(i), best) : 0;
            Map<String, Float> mine = topics.get(i);
            float likeness = total == own ? 0 : (product(mine, centroid) - own * product(mine, mine)) / (total - own);
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

    /** The topics of a hit with their weights, as a vector of length 1; empty for none. */
    private Map<String, Float> topics(TopHits.Found hit) throws IOException {
        Map<String, Float> topics = new HashMap<>();
        SortedSetDocValues values = DocValues.getSortedSet(hit.leaf().reader(), IndexFields.TOPICS);
        if (values.advanceExact(hit.doc())) {
            for (int i = 0; i < values.docValueCount(); i++) {
                String topic = values.lookupOrd(values.nextOrd()).utf8ToString();
                topics.put(topic, snapshot.inverseFrequency(IndexFields.TOPIC_MARK, topic));
            }
        }
        float length = (float) Math.sqrt(product(topics, topics));
        topics.replaceAll((topic, weight) -> weight / length);
        return topics;
    }

    private static float product(Map<String, Float> one, Map<String, Float> other) {
        float sum = 0;
        for (Map.Entry<String, Float> entry : one.entrySet()) {
            sum += entry.getValue() * other.getOrDefault(entry.getKey(), 0f);
        }
        return sum;
    }
}
