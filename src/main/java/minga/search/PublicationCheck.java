package minga.search;

import java.util.Collection;
import java.util.Set;

/**
 * The rule that every hit passes before it is shown: the index may lag behind, the database does not. So a withdrawn
 * practice is gone at once, on every node.
 */
@FunctionalInterface
public interface PublicationCheck {

    /** Of these practices the ones that are published at this moment; one question to the database. */
    Set<Long> visible(Collection<Long> practiceIds);
}
