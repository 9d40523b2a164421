package minga.program;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import minga.platform.ServiceUnavailable;
import minga.search.IndexState;
import minga.search.PracticeIndex;

/**
 * Readiness check of database, search index and disk: whether the portal can do its work now, and if not, which part
 * cannot. It answers within two seconds, and concurrent callers share one run of each check. It has a time limit of its
 * own, and however many ask, each part is asked once at a time.
 */
public final class Health {

    private static final Logger LOG = Logger.getLogger(Health.class.getName());
    private static final int LEAST_FREE_PERCENT = 10;
    private static final long MOST_SECONDS_BEHIND = 30;
    private static final long LONGEST_MILLISECONDS = 1_500;

    /** One part and how it stands. */
    public record Check(String name, boolean well, String detail) {}

    private final List<TimedCheck> parts;

    Health(JpaWriteCheck pulse, PracticeIndex index, Clock clock, Path data) {
        this.parts = List.of(
                new TimedCheck("database", () -> database(pulse)),
                new TimedCheck("index", () -> index(index, clock)),
                new TimedCheck("disk", () -> disk(data)));
    }

    /** Looks at every part now; answers within two seconds. */
    public List<Check> checks() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLISECONDS);
        List<FutureTask<Check>> asked = parts.stream().map(TimedCheck::begin).toList();
        return java.util.stream.IntStream.range(0, parts.size())
                .mapToObj(at -> parts.get(at).answer(asked.get(at), end)).toList();
    }

    private static Check database(JpaWriteCheck pulse) {
        try {
            pulse.beat();
            return new Check("database", true, "writes");
        } catch (ServiceUnavailable gone) {
            return new Check("database", false, "does not take a write");
        } catch (PersistenceException | IllegalStateException refused) {
            LOG.log(Level.WARNING, "The database does not take a write", refused);
            return new Check("database", false, "does not take a write");
        }
    }

    private static Check index(PracticeIndex index, Clock clock) {
        try {
            IndexState state = index.state();
            long behind = state.behindSince() == null ? 0
                    : Duration.between(state.behindSince(), clock.instant()).toSeconds();
            String detail = behind + " s behind"
                    + (state.setAside().isEmpty() ? "" : "; not indexed: practices " + state.setAside());
            return new Check("index", behind < MOST_SECONDS_BEHIND && state.fault() == null, detail);
        } catch (ServiceUnavailable gone) {
            return new Check("index", false, "cannot be compared with the database");
        }
    }

    private static Check disk(Path data) {
        try {
            FileStore store = Files.getFileStore(data);
            long free = store.getUsableSpace() * 100 / Math.max(1, store.getTotalSpace());
            return new Check("disk", free > LEAST_FREE_PERCENT, free + " % free");
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "The disk does not answer", unreadable);
            return new Check("disk", false, "does not answer");
        }
    }

    /** A check on a thread of its own; who asks while it runs waits for the same answer. */
    private static final class TimedCheck {

        private final String name;
        private final Supplier<Check> look;
        private FutureTask<Check> running;

        TimedCheck(String name, Supplier<Check> look) {
            this.name = name;
            this.look = look;
        }

        synchronized FutureTask<Check> begin() {
            if (running == null || running.isDone()) {
                FutureTask<Check> next = new FutureTask<>(look::get);
                Thread.ofPlatform().daemon().name("minga-health-" + name).start(next);
                // only now: one that could not be started, for want of memory, would be waited for by all who ask later
                running = next;
            }
            return running;
        }

        Check answer(FutureTask<Check> task, long end) {
            try {
                return task.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException slow) {
                return new Check(name, false, "does not answer");
            } catch (ExecutionException failed) {
                LOG.log(Level.WARNING, "The check of " + name + " failed", failed.getCause());
                return new Check(name, false, "failed");
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return new Check(name, false, "was not asked to the end");
            }
        }
    }
}
