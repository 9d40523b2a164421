package minga.review;

import java.time.Instant;
import java.util.List;
import minga.web.FormError;
import minga.web.Page;
import minga.web.Paging;

/**
 * Page of the review queue.
 *
 * @param criteria what it shows
 * @param chips its parts with their counts
 * @param waiting how many fichas wait for the caller, or for anybody the caller may be
 * @param reviewers to whom fichas can be given
 * @param places the municipalities that have a ficha in the queue
 * @param saved the views that the reader keeps
 * @param name of a view that could not be kept, as typed
 * @param bulk what became of an assignment of several fichas
 * @param page the number of the page shown
 * @param status of the answer
 * @param done what was just done: a key, or empty
 */
public record QueuePage(QueueCriteria criteria, List<Chip> chips, List<Row> rows, Paging paging, long waiting,
        List<Person> reviewers,
        List<Place> places, List<SavedFilter> saved, String name,
        BulkAssignment bulk, int page, int status, String done) implements Page {

    /** What was wrong with the assignment: a link to the line of a ficha that this page shows. */
    public List<FormError> errors() {
        return bulk.errors().stream().map(one -> rows.stream()
                .anyMatch(row -> row.assignable() && one.anchor().equals("ficha-" + row.version()))
                || one.anchor().equals("evaluador") && !rows.isEmpty() || one.anchor().equals("nombre") ? one
                        : new FormError("", one.text()))
                .toList();
    }

    /** True where the ficha was ticked and could not be given. */
    public boolean isChosen(long version) {
        return bulk.chosen().contains(version);
    }

    /** What is wrong with that field, or nothing. */
    public String fault(String field) {
        return FormError.at(bulk.errors(), field);
    }

    /** The ages to choose from, in days. */
    public List<Integer> ages() {
        return QueueCriteria.AGES;
    }

    /** A municipality to choose. */
    public record Place(String code, String name) {}

    /** Somebody to whom fichas can be given. */
    public record Person(long account, String name) {}

    /** One part of the queue. */
    public record Chip(String url, String label, long count, boolean current) {}

    /**
     * One ficha.
     *
     * @param days since it was sent
     * @param turn whose turn it is, in words
     * @param yours true where the caller may act
     * @param due when the caller's verdict is due; null where none is owed
     * @param late true where that day has passed
     * @param assignable true where it can be given to somebody
     */
    public record Row(String url, String name, String code, String municipality, String status, Instant submittedAt,
            long days,
            String turn, boolean yours, Instant due, boolean late, long version, boolean assignable) {}
}
