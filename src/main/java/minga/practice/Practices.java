package minga.practice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Repository of practices. What it hands out is whole: every part of the ficha may be read after the call. To write,
 * call from inside {@code Transactions.write} and use the verbs of what was handed out.
 */
public interface Practices {

    /**
     * Begins a practice with an empty draft and the next free code.
     *
     * @param municipality the code of the institution it belongs to
     * @param sourceId its name where it is imported from, or null
     */
    Practice begin(String municipality, String sourceId);

    Optional<Practice> find(long id);

    /**
     * Keeps others who ask the same from going on with that practice until the transaction ends; call it first. An id
     * that nobody has holds nothing.
     */
    void lock(long id);

    /** By its permanent code, such as BP-2026-0001; case does not count. */
    Optional<Practice> withCode(String code);

    /** By the readable part of its address. */
    Optional<Practice> withSlug(String slug);

    Optional<Practice> withSourceId(String sourceId);

    /**
     * The ids of practices by any of their names: code, readable address, or name where it was imported from; names
     * that no practice has are missing. Public or not: see {@link #published(Collection)}.
     */
    Map<String, Long> idsNamed(Collection<String> names);

    /** Which of those names from elsewhere are taken: for imports that begin again. */
    Collection<String> knownSourceIds(Collection<String> sourceIds);

    /** The public versions of practices by their name from elsewhere, whole; what is not public is missing. */
    Map<String, PracticeVersion> publishedWithSourceIds(Collection<String> sourceIds);

    /** Makes an accepted version the public one and notes it in the change log. */
    void publish(PracticeVersion version);

    /**
     * Takes fichas in that were published elsewhere before, makes them public and notes each in the change log. Few
     * questions to the database, however many they are: for imports.
     */
    List<Practice> importPublished(List<ImportedPractice> practices);

    /** Takes a practice from the public with a reason, and notes it in the change log. */
    void withdraw(Practice practice, String reason);

    /** What the institution wrote, newest change first. */
    List<Practice> ofMunicipality(String municipality);

    /** Versions in one of those states, the one that waits longest first, at most {@code limit}. */
    List<PracticeVersion> inStates(Collection<PracticeStatus> states, int limit);

    /** The public versions of those practices, whole, read with few questions to the database. */
    List<PracticeVersion> published(Collection<Long> practiceIds);

    /**
     * Those versions, as far as they are or were public and their practice was not withdrawn, whole, by their id, read
     * with few questions to the database.
     */
    Map<Long, PracticeVersion> publishedVersions(Collection<Long> versionIds);

    /** The ids of public practices above that id, ascending, at most {@code limit}: for walking through all. */
    List<Long> publishedAfter(long practiceId, int limit);

    /** The addresses of public practices with an id above that one, by ascending id, at most {@code limit}. */
    SortedMap<Long, String> publicSlugs(long practiceId, int limit);

    /** Of those practices the public ones, each with the number of its public version: the visibility rule. */
    Map<Long, Integer> visible(Collection<Long> practiceIds);

    /** How many practices are public. */
    long countPublished();
}
