package minga.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import minga.platform.ServiceUnavailable;

/** Source from which the index reads practices as documents: the database. */
public interface PracticeSource {

    /** Those of these practices that are published now; the others have to leave the index. */
    List<PracticeDocument> published(Collection<Long> practiceIds);

    /** Every published practice, in batches, for a new index. */
    void all(Consumer<List<PracticeDocument>> batch);

    /**
     * The same, where a practice that cannot be read does not stop the others.
     *
     * @param unreadable hears the number of such a practice, and why
     */
    default void all(Consumer<List<PracticeDocument>> batch, BiConsumer<Long, Throwable> unreadable) {
        all(batch);
    }

    /**
     * Like {@link #published}, practice by practice where they cannot be read together.
     *
     * @param unreadable hears the number of a practice that cannot be read, and why
     * @throws ServiceUnavailable when none can be read now
     */
    default List<PracticeDocument> published(Collection<Long> practiceIds, BiConsumer<Long, Throwable> unreadable) {
        try {
            return published(practiceIds);
        } catch (ServiceUnavailable gone) {
            throw gone;
        } catch (RuntimeException | StackOverflowError together) {
            List<PracticeDocument> readable = new ArrayList<>();
            for (long id : practiceIds) {
                try {
                    readable.addAll(published(List.of(id)));
                } catch (ServiceUnavailable gone) {
                    throw gone;
                } catch (RuntimeException | StackOverflowError alone) {
                    unreadable.accept(id, alone);
                }
            }
            return readable;
        }
    }
}
