package minga.search.lucene.lifecycle;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.store.Directory;

/**
 * Where the index is stored: several Lucene directories side by side, of which one is the active one. Another one
 * becomes active in one step, so that after a crash either the old or the new index is there, complete.
 */
public interface IndexStorage {

    /** The name of the active directory; null where there is none. */
    String activeName() throws IOException;

    /** Makes this directory the active one. */
    void activate(String name) throws IOException;

    /** Deletes everything but this directory; what cannot be deleted stays and is logged. */
    void deleteOthers(String name);

    /** Opens a directory, an empty one where it did not exist. The caller closes it. */
    Directory open(String name) throws IOException;

    /** Deletes a directory; what cannot be deleted stays and is logged. */
    void delete(String name);

    /** Compares these files of a directory with what they were when they were checked first. */
    IndexHealth checkFiles(String name, Collection<String> files);

    /** True where the last process that used the storage stopped in order; asking removes the mark. */
    boolean takeCleanStopMark() throws IOException;

    /** Marks that this process stops in order. */
    void markCleanStop() throws IOException;
}
