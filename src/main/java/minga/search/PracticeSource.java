package minga.search;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Where the index reads the practices: the database, seen as documents. */
public interface PracticeSource {

    /** Those of these practices that are published now; the others have to leave the index. */
    List<PracticeDocument> published(Collection<Long> practiceIds);

    /** Every published practice, in batches, for a new index. */
    void all(Consumer<List<PracticeDocument>> batch);
}
