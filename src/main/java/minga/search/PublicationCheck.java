package minga.search;

import java.util.Collection;
import java.util.Set;

/**
 * Check in the database that every hit is still public before it is shown, because the index may lag behind. So a
 * withdrawn practice is gone at once, on every node.
 */
@FunctionalInterface
public interface PublicationCheck {

    /** Of these practices the ones that are published at this moment; one question to the database. */
    Set<Long> visible(Collection<Long> practiceIds);
}
