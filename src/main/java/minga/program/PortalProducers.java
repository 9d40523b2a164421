package minga.program;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Logger;
import minga.alert.SearchAlerts;
import minga.assessment.Assessments;
import minga.assessment.Assignments;
import minga.change.Changes;
import minga.commitment.CommitmentReminders;
import minga.commitment.Commitments;
import minga.frontpage.StaticTextFiles;
import minga.notice.MailQuota;
import minga.notice.MailTransport;
import minga.notice.Notices;
import minga.platform.Settings;
import minga.platform.Transactions;
import minga.practice.Practices;
import minga.practice.Remarks;
import minga.practice.Renewals;
import minga.reading.PreviewLinks;
import minga.review.ReviewQueue;
import minga.review.ReviewStatistics;
import minga.review.Reviews;
import minga.review.SavedFilters;
import minga.search.PracticeIndex;
import minga.search.ResponseCache;
import minga.search.SearchTermCounter;
import minga.search.SearchTermCounts;
import minga.seminar.RoundTables;
import minga.seminar.Seminars;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.RequestContext;

/**
 * CDI producers that make the services of the open {@link Portal} injectable. The portal is opened when the WAR starts,
 * not at the first request.
 */
@ApplicationScoped
public class PortalProducers {

    private static final Logger LOG = Logger.getLogger(PortalProducers.class.getName());

    private Portal portal;

    @PostConstruct
    void open() {
        portal = EarlyStartup.take().orElseGet(() -> openHere());
        portal.listen();
    }

    /** Under another server, which does not know {@code serve}: the WAR waits for its database too. */
    private static Portal openHere() {
        Settings settings = Settings.read(System.getenv());
        return Portal.open(settings, Clock.systemUTC(), DataDirectoryLock.take(settings.lock()),
                DatabaseWaitPolicy.until(new CountDownLatch(1), settings, LOG::warning));
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        portal.administratorKey().ifPresent(key -> StartupMessages.say("Aún no hay quien administre. Abra "
                + portal.settings().http().publicUrl() + "/primera-cuenta con esta clave de un solo uso: " + key));
        StartupMessages.aboutProxy(portal.settings().http()).ifPresent(StartupMessages::say);
    }

    @PreDestroy
    void close() {
        portal.close();
    }

    /** The open portal, for the producers of one room. */
    public Portal portal() {
        return portal;
    }

    @Produces
    @RequestScoped
    RequestContext visit() {
        return new RequestContext();
    }

    @Produces
    @Singleton
    Settings settings() {
        return portal.settings();
    }

    @Produces
    @Singleton
    Clock clock() {
        return portal.clock();
    }

    @Produces
    @Singleton
    Transactions transactions() {
        return portal.transactions();
    }

    @Produces
    @Singleton
    Changes changes() {
        return portal.changes();
    }

    @Produces
    @Singleton
    Vocabularies vocabularies() {
        return portal.vocabularies();
    }

    @Produces
    @Singleton
    Territory territory() {
        return portal.territory();
    }

    @Produces
    @Singleton
    Practices practices() {
        return portal.practices();
    }

    @Produces
    @Singleton
    Notices notices() {
        return portal.notices();
    }

    @Produces
    @Singleton
    MailTransport carrier() {
        return portal.mail().carrier();
    }

    @Produces
    @Singleton
    MailQuota mailQuota() {
        return portal.mail().quota();
    }

    /** By its own name only: who answers remarks asks for {@link Remarks}. */
    @Produces
    @Singleton
    @Typed(Reviews.class)
    Reviews reviews() {
        return portal.reviews();
    }

    @Produces
    @Singleton
    SavedFilters savedFilters() {
        return new SavedFilters(portal.transactions());
    }

    @Produces
    @Singleton
    Renewals renewals() {
        return portal.review().renewals();
    }

    @Produces
    @Singleton
    PreviewLinks previewLinks() {
        return new PreviewLinks(portal.transactions(), portal.practices(), RequestContext::random, portal.clock());
    }

    @Produces
    @Singleton
    ReviewStatistics reviewStatistics() {
        return portal.review().statistics();
    }

    @Produces
    @Singleton
    Assessments assessments() {
        return portal.review().assessments();
    }

    @Produces
    @Singleton
    Assignments assignments() {
        return portal.review().assignments();
    }

    @Produces
    @Singleton
    StaticTextFiles leaflets() {
        return portal.leaflets();
    }

    @Produces
    @Singleton
    Seminars seminars() {
        return portal.seminars().seminars();
    }

    @Produces
    @Singleton
    RoundTables roundTables() {
        return portal.seminars().roundTables();
    }

    @Produces
    @Singleton
    Commitments commitments() {
        return portal.seminars().commitments();
    }

    @Produces
    @Singleton
    CommitmentReminders reminders() {
        return portal.seminars().reminders();
    }

    @Produces
    @Singleton
    FormServices forms() {
        return portal.forms();
    }

    @Produces
    @Singleton
    Remarks remarks() {
        return portal.reviews();
    }

    @Produces
    @Singleton
    EvidenceServices evidence() {
        return portal.evidence();
    }

    @Produces
    @Singleton
    ReviewQueue reviewQueue() {
        return portal.review().queue();
    }

    @Produces
    @Singleton
    PracticeIndex index() {
        return portal.index();
    }

    @Produces
    @Singleton
    SearchAlerts alerts() {
        return portal.alerts();
    }

    @Produces
    @Singleton
    SearchTermCounts searchTallies() {
        return portal.searchTallies();
    }

    @Produces
    @Singleton
    SearchTermCounter searchLog() {
        return portal.searchLog();
    }

    /** Answers of the search, kept for one state of the index. */
    @Produces
    @Singleton
    ResponseCache answers() {
        return new ResponseCache((long) portal.settings().searchCacheMegabytes() << 20);
    }

    @Produces
    @Singleton
    Health health() {
        return portal.health();
    }
}
