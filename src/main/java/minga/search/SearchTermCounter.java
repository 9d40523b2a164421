package minga.search;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import minga.platform.ChileTime;
import minga.platform.PeriodicTask;
import minga.platform.ServiceUnavailable;
import minga.search.SearchTermCount.Counted;

/**
 * Counts search terms and opened results, without any personal data. It counts in memory and writes down every half
 * minute, so that no search waits for it; what a crash loses is half a minute of counts.
 */
public final class SearchTermCounter implements AutoCloseable {

    /** For so many months counts are kept, the present one included. */
    public static final int MONTHS = 13;

    private static final Logger LOG = Logger.getLogger(SearchTermCounter.class.getName());
    private static final int MOST_WORDS = 5_000;
    private static final int LONGEST = 100;
    private static final Duration PAUSE = Duration.ofSeconds(30);
    /** A mail address, a RUN or a telephone number: such words are not counted. */
    private static final Pattern PERSONAL = Pattern.compile(".*(@|\\d{1,2}\\.?\\d{3}\\.?\\d{3}-?[\\dk]|(\\d ?){9,}).*");
    private static final Pattern MACHINE = Pattern.compile(".*(bot|crawl|spider|slurp|monitor).*");

    private final SearchTermCounts tallies;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("minga-search-log").factory());
    private Map<String, Counted> counted = new HashMap<>();
    private YearMonth tidied;

    public SearchTermCounter(SearchTermCounts tallies, Clock clock) {
        this.tallies = tallies;
        this.clock = clock;
    }

    /** Begins to write down. */
    public void start() {
        new PeriodicTask("la cuenta de lo que se busca", this::write).schedule(thread, PAUSE, PAUSE);
    }

    /**
     * Somebody looked for these words.
     *
     * @param agent what the browser says it is: machines are not counted
     */
    public void asked(String text, String agent) {
        count(text, Counted.ASKED, agent);
    }

    /** So many practices have these words; said when an answer is made, which may serve many who ask. */
    public void found(String text, int hits) {
        count(text, Counted.found(hits), "");
    }

    /** Somebody opened what stood at that place of the list, from one. */
    public void opened(String text, int place, String agent) {
        count(text, Counted.open(place), agent);
    }

    private void count(String text, Counted one, String agent) {
        if (!MACHINE.matcher(agent.toLowerCase(Locale.ROOT)).matches()) {
            words(text).ifPresent(words -> add(words, one));
        }
    }

    private synchronized void add(String words, Counted one) {
        if (counted.size() < MOST_WORDS || counted.containsKey(words)) {
            counted.merge(words, one, Counted::and);
        }
    }

    static Optional<String> words(String text) {
        String words = text.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        boolean bad = words.isEmpty() || words.length() > LONGEST || PERSONAL.matcher(words).matches()
                || words.chars()
                        .anyMatch(letter -> Character.isISOControl(letter) || Character.isSurrogate((char) letter));
        return bad ? Optional.empty() : Optional.of(words);
    }

    /** Writes down what was counted since; where the database does not answer it stays for the next time. */
    public void write() {
        Map<String, Counted> since = take();
        try {
            YearMonth month = ChileTime.month(clock.instant());
            if (!since.isEmpty()) {
                tallies.add(month, since);
            }
            if (!month.equals(tidied)) {
                tallies.forget(month.minusMonths(MONTHS - 1L));
                tidied = month;
            }
        } catch (ServiceUnavailable gone) {
            LOG.log(Level.FINE, "lo que se busca se anota después", gone);
            since.forEach(this::add);
        } catch (RuntimeException | Error failed) {
            LOG.log(Level.WARNING, "no se pudo anotar lo que se busca", failed);
            since.forEach(this::add);
        }
    }

    private synchronized Map<String, Counted> take() {
        Map<String, Counted> since = counted;
        counted = new HashMap<>();
        return since;
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        write();
    }
}
