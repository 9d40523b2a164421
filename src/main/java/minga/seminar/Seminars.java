package minga.seminar;

import java.util.List;
import java.util.Optional;

/** All seminars; what is handed out is whole. */
public interface Seminars {

    /** In the order of the list. */
    List<Seminar> all();

    Optional<Seminar> withSlug(String slug);

    /** Adds a seminar and notes it in the change log. */
    void add(Seminar seminar);
}
