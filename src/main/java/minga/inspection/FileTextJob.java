package minga.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import minga.change.ChangeKind;
import minga.change.Changes;
import minga.evidence.Evidence;
import minga.evidence.EvidenceStore;
import minga.evidence.extraction.ExtractedText;
import minga.evidence.extraction.TextExtractionProcess;
import minga.evidence.personaldata.FileTexts;
import minga.evidence.personaldata.PersonalDataDetector;
import minga.evidence.personaldata.PersonalDataFinding;
import minga.platform.FailureCollector;
import minga.platform.NotFound;
import minga.platform.PeriodicTask;
import minga.platform.Transactions;
import minga.practice.MeansOfVerification;
import minga.practice.Practice;

/**
 * Scheduled job that has the text of new evidence files read by a child JVM, looks for personal data in it, and notes
 * what was found at all evidence that names the file. One file at a time; a file is read once, however often it is
 * named. Nothing of it happens in a request.
 */
public final class FileTextJob implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FileTextJob.class.getName());
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration INTERVAL = Duration.ofSeconds(3);
    private static final Duration TIME_LIMIT = Duration.ofSeconds(60);
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final int BATCH = 20;

    private final Transactions transactions;
    private final JpaEvidenceChecks evidence;
    private final FileTexts texts;
    private final EvidenceStore store;
    private final Changes changes;
    private final Clock clock;
    private final TextExtractionProcess process = new TextExtractionProcess(TIME_LIMIT);
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("minga-file-text").factory());

    public FileTextJob(Transactions transactions, FileTexts texts, EvidenceStore store, Changes changes, Clock clock) {
        this.transactions = transactions;
        this.evidence = new JpaEvidenceChecks(transactions);
        this.texts = texts;
        this.store = store;
        this.changes = changes;
        this.clock = clock;
    }

    /** Looks for new files every few seconds; each look is one query over an index. */
    public void start() {
        new PeriodicTask("la lectura de archivos", this::readAllDue).schedule(thread, FIRST, INTERVAL);
        new PeriodicTask("el olvido de textos", texts::forgetUnnamed).schedule(thread, SWEEP, SWEEP);
    }

    /** Reads all files that are due; one that cannot be read does not stand in the way of others. */
    void readAllDue() {
        FailureCollector steps = new FailureCollector();
        for (String hash : texts.unread(BATCH)) {
            if (!thread.isShutdown()) {
                steps.run(() -> read(hash));
            }
        }
        steps.rethrow();
    }

    private void read(String hash) {
        Optional<List<String>> known = texts.keys(hash);
        if (known.isPresent()) {
            transactions.write(() -> record(hash, known.get()));
            return;
        }
        Optional<ExtractedText> read = extract(hash);
        if (read.isPresent()) {
            List<PersonalDataFinding> findings = PersonalDataDetector.find(read.get());
            transactions.write(() -> {
                texts.store(hash, read.get(), findings, clock.instant().truncatedTo(ChronoUnit.MICROS));
                record(hash, findings.stream().map(PersonalDataFinding::key).toList());
            });
        }
    }

    /** Nothing where the portal is being stopped meanwhile. */
    private Optional<ExtractedText> extract(String hash) {
        try {
            return process.read(store.file(hash), hash);
        } catch (NotFound lost) {
            LOG.log(Level.WARNING, lost, () -> "el archivo " + hash + " falta y no se puede leer");
            return Optional.of(ExtractedText.unreadable());
        } catch (IOException noChild) {
            throw new UncheckedIOException(noChild);
        }
    }

    private void record(String hash, List<String> keys) {
        List<Evidence> all = evidence.withFiles(List.of(hash));
        all.forEach(one -> one.recordFindings(keys));
        List<Evidence> shown = all.stream().filter(Evidence::isFilePublic).toList();
        evidence.proving(shown).stream().map(MeansOfVerification::version)
                .filter(version -> version.practice().published().filter(version::equals).isPresent())
                .map(version -> version.practice()).distinct().map(Practice::id)
                .forEach(id -> changes.record(ChangeKind.EVIDENCE, id, null));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
