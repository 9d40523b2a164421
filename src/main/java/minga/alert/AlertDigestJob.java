package minga.alert;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import minga.change.ChangeKind;
import minga.change.ChangeLogEntry;
import minga.change.Changes;
import minga.notice.MailTextSanitizer;
import minga.notice.Notices;
import minga.platform.FailureCollector;
import minga.platform.PeriodicTask;
import minga.platform.Transactions;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.search.PracticeIndex;
import minga.search.SearchLimits;
import minga.search.SearchRequest;
import minga.search.SortOrder;
import minga.web.Language;
import minga.web.Messages;

/**
 * Scheduled job that mails people the new practices which match their saved searches. What was published since the
 * last mail is looked for in the index with the very search of the page, so that a mail says what the page would show;
 * mail and mark are written in one transaction, so that each is told once.
 */
public final class AlertDigestJob implements AutoCloseable {

    private static final int BATCH_SIZE = 100;
    private static final int CHANGE_BATCH = 500;
    /**
     * So many stand in one mail: with the longest names it stays below the longest mail, and the way out is never cut
     * off.
     */
    private static final int MAX_LISTED = 10;
    private static final int MAX_REASONS = 3;
    private static final Duration INITIAL_DELAY = Duration.ofMinutes(1);
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final SearchAlerts alerts;
    private final Changes changes;
    private final Practices practices;
    private final PracticeIndex index;
    private final Notices notices;
    private final Transactions transactions;
    private final URI portal;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("minga-digests").factory());

    /** @param portal the public address that links in mails begin with */
    public AlertDigestJob(SearchAlerts alerts, Changes changes, Practices practices, PracticeIndex index,
            Notices notices, Transactions transactions,
            URI portal, Clock clock) {
        this.alerts = alerts;
        this.changes = changes;
        this.practices = practices;
        this.index = index;
        this.notices = notices;
        this.transactions = transactions;
        this.portal = portal;
        this.clock = clock;
    }

    /** Begins its rounds. */
    public void start() {
        new PeriodicTask("el aviso de prácticas nuevas", this::runOnce).schedule(thread, INITIAL_DELAY, INTERVAL);
    }

    /** Tells everybody whose pause is over. */
    public void runOnce() {
        Instant now = clock.instant();
        alerts.deleteExpired(now);
        long last = changes.last();
        if (!index.await(last, Duration.ofSeconds(10))) {
            return;
        }
        FailureCollector steps = new FailureCollector();
        Set<Long> failed = new HashSet<>();
        for (List<SearchAlert> due = findDue(now, failed); !due.isEmpty()
                && !thread.isShutdown(); due = findDue(now, failed)) {
            for (SearchAlert alert : due) {
                if (!steps.run(() -> sendDigest(alert, last, now))) {
                    failed.add(alert.id());
                }
            }
        }
        steps.rethrow();
    }

    /** An alert that failed in this round waits for the next one, and those behind it do not. */
    private List<SearchAlert> findDue(Instant now, Set<Long> failed) {
        return alerts.findDue(now, BATCH_SIZE + failed.size()).stream().filter(alert -> !failed.contains(alert.id()))
                .toList();
    }

    private void sendDigest(SearchAlert alert, long last, Instant now) {
        List<PracticeVersion> fresh = findNewMatches(alert, publishedBetween(alert.lastChange(), last));
        transactions.write(() -> {
            if (!fresh.isEmpty()) {
                write(alert, fresh);
            }
            alerts.recordDigest(alert.id(), last, now);
        });
    }

    private Set<Long> publishedBetween(long after, long last) {
        Set<Long> published = new LinkedHashSet<>();
        long at = after;
        while (at < last) {
            List<ChangeLogEntry> some = changes.after(at, CHANGE_BATCH);
            if (some.isEmpty()) {
                break;
            }
            some.stream().filter(change -> change.kind() == ChangeKind.PUBLISHED)
                    .forEach(change -> published.add(change.subject()));
            at = some.get(some.size() - 1).number();
        }
        return published;
    }

    private List<PracticeVersion> findNewMatches(SearchAlert alert, Set<Long> published) {
        if (published.isEmpty()) {
            return List.of();
        }
        List<Long> ids = request(alert).map(request -> index.list(request.sorted(SortOrder.NEWEST), SearchLimits.DEPTH))
                .orElse(List.of())
                .stream().filter(published::contains).toList();
        Map<Long, PracticeVersion> found = practices.published(ids).stream()
                .collect(Collectors.toMap(version -> version.practice().id(), Function.identity(), (a, b) -> a));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private static java.util.Optional<SearchRequest> request(SearchAlert alert) {
        return SavedSearches.parse(alert.query());
    }

    private void write(SearchAlert alert, List<PracticeVersion> fresh) {
        Language language = Language.of(alert.language()).orElse(Language.ES);
        List<String> lines = new ArrayList<>();
        for (PracticeVersion version : fresh.subList(0, Math.min(MAX_LISTED, fresh.size()))) {
            lines.add("- " + MailTextSanitizer.sanitizeLine(version.identification().name()) + "\n  "
                    + explainMatch(alert, version, language) + "\n  " + portal + "/practicas/"
                    + version.practice().slug());
        }
        if (fresh.size() > MAX_LISTED) {
            lines.add(Messages.text(language, "alert.mail.more", fresh.size() - MAX_LISTED));
        }
        String all = portal + "/practicas" + (alert.query().isEmpty() ? "" : "?" + alert.query().replace(".", "%2E"));
        String title = MailTextSanitizer.sanitizeLine(alert.title());
        String leave = portal + "/avisos/dejar/" + alert.handle();
        notices.write(alert.mail(),
                Messages.text(language, "alert.mail.subject",
                        Messages.count(language, "alert.mail.count", fresh.size()), title),
                Messages.text(language, "alert.mail.body", title, String.join("\n\n", lines), all, leave), leave);
    }

    /** Which of its words answered which of the search. */
    private String explainMatch(SearchAlert alert, PracticeVersion version, Language language) {
        String reasons = request(alert).flatMap(request -> index.explain(request, version.practice().code()))
                .map(why -> why.reasons().stream()
                        .filter(reason -> reason.weight() > 0).limit(MAX_REASONS)
                        .map(reason -> Messages.text(language, "alert.mail.because." + reason.kind(),
                                MailTextSanitizer.sanitizeLine(reason.word()),
                                MailTextSanitizer.sanitizeLine(reason.found())))
                        .collect(Collectors.joining("; ")))
                .orElse("");
        return reasons.isEmpty() ? Messages.text(language, "alert.mail.byFilters")
                : Messages.text(language, "alert.mail.because", reasons);
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
