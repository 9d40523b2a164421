package minga.program;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import minga.search.IndexState;
import minga.search.PracticeIndex;

/** Whether the portal can do its work now, and if not, which part of it cannot. */
public final class Health {

    private static final Logger LOG = Logger.getLogger(Health.class.getName());
    private static final int LEAST_FREE_PERCENT = 10;
    private static final long MOST_SECONDS_BEHIND = 30;

    /** One part and how it stands. */
    public record Check(String name, boolean well, String detail) {}

    private final JpaPulse pulse;
    private final PracticeIndex index;
    private final Clock clock;
    private final Path data;

    Health(JpaPulse pulse, PracticeIndex index, Clock clock, Path data) {
        this.pulse = pulse;
        this.index = index;
        this.clock = clock;
        this.data = data;
    }

    /** Looks at every part now. */
    public List<Check> checks() {
        return List.of(database(), index(), disk());
    }

    private Check database() {
        try {
            pulse.beat();
            return new Check("database", true, "writes");
        } catch (PersistenceException | IllegalStateException refused) {
            LOG.log(Level.WARNING, "The database does not take a write", refused);
            return new Check("database", false, "does not take a write");
        }
    }

    private Check index() {
        IndexState state = index.state();
        long behind = state.behindSince() == null ? 0 : Duration.between(state.behindSince(), clock.instant()).toSeconds();
        return new Check("index", behind < MOST_SECONDS_BEHIND && state.fault() == null, behind + " s behind");
    }

    private Check disk() {
        try {
            FileStore store = Files.getFileStore(data);
            long free = store.getUsableSpace() * 100 / Math.max(1, store.getTotalSpace());
            return new Check("disk", free > LEAST_FREE_PERCENT, free + " % free");
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "The disk does not answer", unreadable);
            return new Check("disk", false, "does not answer");
        }
    }
}
