package minga.search.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.store.Directory;

/**
 * Where the index lies: room for several directories side by side, of which one is the present one. The pointer to it
 * moves in one step, so that after a crash either the old or the new index is there, whole.
 */
interface IndexStorage {

    /** The name of the present directory; null where there is none. */
    String present() throws IOException;

    /** Makes this directory the present one. */
    void present(String name) throws IOException;

    /** Throws away whatever lies beside this directory; what cannot be thrown away stays. */
    void tidy(String name);

    /** Opens a directory, an empty one where it was not there. */
    Directory open(String name) throws IOException;

    /** Throws a directory away; what cannot be thrown away stays. */
    void remove(String name);

    /** How these files of a directory stand against how they were when they were asked for first. */
    IndexHealth condition(String name, Collection<String> files);

    /** True when the last one who used the place left it in order; asking takes the mark away. */
    boolean takeCleanMark() throws IOException;

    /** Leaves the mark of an orderly end. */
    void leaveCleanMark() throws IOException;
}
