package minga.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Repository of commitments; each is returned with all its parts. To write, call from inside
 * {@code Transactions.write}.
 */
public interface Commitments {

    /**
     * Public ones, those that are due first first, those without a day last.
     *
     * @param today the day that {@link CommitmentFilter#OVERDUE} counts from
     * @param from how many are left out at the beginning
     */
    List<Commitment> find(CommitmentFilter filter, LocalDate today, int from, int limit);

    /** How many public ones there are. */
    long count(CommitmentFilter filter, LocalDate today);

    /** How many public ones each seminar has, by its slug. */
    Map<String, Long> countBySeminar();

    /** The institutions of public ones, in the order of the alphabet. */
    List<String> owners();

    /** The slugs of the seminars in which public ones were made. */
    List<String> seminars();

    /** The public one at that address. */
    Optional<Commitment> withSlug(String slug);

    /** The public ones that a practice under one of those names answers. */
    List<Commitment> answeredBy(List<String> names);

    /** Drafts and public ones, those that are due first first. */
    List<Commitment> desk();

    /** Those with a report that waits for a curator. */
    List<Commitment> withWaitingReports();

    /** A draft or a public one. */
    Optional<Commitment> find(long id);

    /** Makes other writers of that commitment wait until this work is over; called before it is read. */
    void lock(long id);

    /** The one that the form with that key began. */
    Optional<Commitment> begunBy(String formKey);

    /** True where a draft or a public one has that address. */
    boolean isTaken(String slug);

    /** True where one with those words was made in that seminar. */
    boolean isKnown(String seminar, String text);

    /** True where a report came by the form with that key already. */
    boolean isReported(String formKey);

    /** The place after the last one. */
    int nextPlace();

    /** Adds one and notes it in the change log. */
    void add(Commitment commitment);

    /** Notes in the change log that somebody wrote in it. */
    void recordChange(Commitment commitment);
}
