package minga.review;

import java.time.Instant;
import java.util.List;
import minga.web.Page;
import minga.web.Paging;

/**
 * Page of the review queue.
 *
 * @param chips its parts with their counts
 * @param waiting how many fichas wait for the caller, or for anybody the caller may be
 * @param done what was just done: a key, or empty
 */
public record QueuePage(List<Chip> chips, List<Row> rows, Paging paging, long waiting, String done) implements Page {

    /** One part of the queue. */
    public record Chip(String url, String label, long count, boolean current) {}

    /**
     * One ficha.
     *
     * @param days since it was sent
     * @param turn whose turn it is, in words
     * @param yours true where the caller may act
     */
    public record Row(String url, String name, String code, String municipality, String status, Instant submittedAt,
            long days,
            String turn, boolean yours) {}
}
