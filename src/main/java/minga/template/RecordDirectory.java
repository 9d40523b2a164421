package minga.template;

import java.util.List;
import java.util.Optional;

/** Finds the records of one kind by code or by words, for fields that name another record. */
public interface RecordDirectory {

    /**
     * A record that may be named.
     *
     * @param code what a field stores
     * @param label what people call it
     */
    record Entry(String code, String label) {}

    /** The record with that code, also by another name that it is known under; nothing where it may not be named. */
    Optional<Entry> find(String code);

    /** Records that resemble those words, best first; the newest ones where nothing is typed. */
    List<Entry> search(String words, int limit);
}
