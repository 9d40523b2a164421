package minga.seminar;

import java.util.List;
import java.util.Optional;

/** Repository of seminars; each is returned with all its parts. */
public interface Seminars {

    /** In the order of the list. */
    List<Seminar> all();

    Optional<Seminar> withSlug(String slug);

    /** Adds a seminar and notes it in the change log. */
    void add(Seminar seminar);
}
