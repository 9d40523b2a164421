package minga.search.lucene.lifecycle;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import minga.platform.ServiceUnavailable;
import minga.search.IndexDependencies;
import minga.search.lucene.schema.IndexSchema;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;

/**
 * Integrity check of an index before it is opened for writing: Lucene's CheckIndex, and whether the index belongs to
 * this database, this schema and a change log that reaches as far.
 */
record IndexIntegrityCheck(IndexStorage storage, IndexSchema schema, IndexDependencies sources) {

    private static final Logger LOG = System.getLogger(IndexIntegrityCheck.class.getName());

    /**
     * Whether the index can be used. The checksum of every file is read; after an unclean stop the structure too,
     * because opening the index alone misses a third of what a failing disk can do.
     *
     * @param cleanStop whether the last process stopped in order
     * @throws ServiceUnavailable while the database does not answer
     */
    boolean passes(String name, boolean cleanStop) {
        try (Directory directory = storage.open(name);
                CheckIndex check = DirectoryReader.indexExists(directory) ? new CheckIndex(directory) : null) {
            if (check == null) {
                return false;
            }
            check.setInfoStream(null);
            check.setLevel(cleanStop ? CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS
                    : CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
            IndexCheckpoint written = PracticeIndexWriter.readCheckpoint(directory);
            boolean usable = check.checkIndex().clean
                    && written.matches(schema.fingerprint(), sources.changes().databaseId())
                    && written.change() <= sources.changes().last();
            LOG.log(usable ? Level.DEBUG : Level.INFO, usable ? "The index was found intact"
                    : "The index is damaged or of another database, schema or version: it is rebuilt");
            return usable;
        } catch (ServiceUnavailable gone) {
            throw gone;
        } catch (IOException | RuntimeException | InternalError damaged) {
            // whatever a damaged file throws at its reader, the answer is the same: rebuild
            LOG.log(Level.WARNING, "The index is damaged and is rebuilt: " + damaged);
            return false;
        }
    }
}
