package minga.seminar;

import java.util.List;
import java.util.Optional;

/**
 * Repository of seminars; each seminar is returned with all its parts. To write, call from inside
 * {@code Transactions.write}.
 */
public interface Seminars {

    /** The public ones, in the order of the list. */
    List<Seminar> all();

    /** The public seminar at that address. */
    Optional<Seminar> withSlug(String slug);

    /** The public ones that present a practice under one of those names, its code or the id it was imported under. */
    List<SeminarHeading> presenting(List<String> names);

    /** Drafts and public ones, in the order of the list. */
    List<SeminarHeading> headings();

    /** Drafts and public ones, the one written last first. */
    List<Seminar> desk();

    /** A draft or a public one. */
    Optional<Seminar> find(long id);

    /** Makes other writers of that seminar wait until this work is over; called before it is read. */
    void lock(long id);

    /** The seminar that the form with that key began. */
    Optional<Seminar> begunBy(String formKey);

    /** True where a draft or a public seminar has that address. */
    boolean isTaken(String slug);

    /** The place after the last one of the list. */
    int nextPlace();

    /** Adds a seminar and notes it in the change log. */
    void add(Seminar seminar);

    /** Notes in the change log that somebody wrote in the seminar. */
    void recordChange(Seminar seminar);
}
