package minga.search.lucene;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import minga.platform.ServiceUnavailable;
import minga.search.IndexSources;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;

/** The check of an index that nobody writes: Lucene's CheckIndex, and whether it belongs to this database and mould. */
record IndexIntegrityCheck(IndexStorage storage, IndexSchema schema, IndexSources sources) {

    private static final Logger LOG = System.getLogger(IndexIntegrityCheck.class.getName());

    /**
     * Whether the index is whole, of this mould and of this database. Every file's checksum is read; after an unclean
     * stop the structure too, because merely opening it misses a third of what a failing disk can do.
     */
    boolean sound(String name, boolean clean) {
        try (Directory directory = storage.open(name);
                CheckIndex check = DirectoryReader.indexExists(directory) ? new CheckIndex(directory) : null) {
            if (check == null) {
                return false;
            }
            check.setInfoStream(null);
            check.setLevel(clean ? CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS
                    : CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
            IndexCheckpoint written = OpenIndex.written(directory);
            boolean sound = check.checkIndex().clean
                    && written.fits(schema.fingerprint(), sources.changes().databaseId())
                    && written.change() <= sources.changes().last();
            LOG.log(sound ? Level.DEBUG : Level.INFO, sound ? "The index was found whole" : "The index is damaged or of another database, words or version: it is built anew");
            return sound;
        } catch (ServiceUnavailable gone) {
            throw gone;
        } catch (IOException | RuntimeException | InternalError damaged) {
            // whatever a damaged file throws at its reader, the answer is the same: build it anew
            LOG.log(Level.WARNING, "The index is damaged and is built anew: " + damaged);
            return false;
        }
    }
}
