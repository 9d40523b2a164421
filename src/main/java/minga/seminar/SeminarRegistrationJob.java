package minga.seminar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import minga.platform.FailureCollector;
import minga.platform.PeriodicTask;
import minga.platform.Transactions;
import minga.seminar.Registration.State;

/**
 * Scheduled job around registrations: gives places to those who wait where the capacity grew, reminds two days before,
 * tells of a cancelled seminar, and deletes the personal data a stated time after the seminar.
 */
public final class SeminarRegistrationJob implements AutoCloseable {

    private static final Duration INITIAL_DELAY = Duration.ofMinutes(4);
    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final Duration REMINDER = Duration.ofDays(2);

    private final Seminars seminars;
    private final Registrations registrations;
    private final SeminarRegistrations service;
    private final RegistrationMails mails;
    private final Transactions transactions;
    private final Duration kept;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("minga-registrations").factory());

    /** @param kept for how long after a seminar its registrations are kept */
    public SeminarRegistrationJob(Seminars seminars, Registrations registrations, SeminarRegistrations service,
            RegistrationMails mails, Transactions transactions, Duration kept, Clock clock) {
        this.seminars = seminars;
        this.registrations = registrations;
        this.service = service;
        this.mails = mails;
        this.transactions = transactions;
        this.kept = kept;
        this.clock = clock;
    }

    /** Begins its rounds, one an hour. */
    public void start() {
        new PeriodicTask("la vuelta de las inscripciones", this::runOnce).schedule(thread, INITIAL_DELAY, INTERVAL);
    }

    /** Does what is due now. */
    public void runOnce() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FailureCollector steps = new FailureCollector();
        steps.run(() -> registrations.purge(now.minus(Registration.CONFIRMATION_PERIOD)));
        for (long id : registrations.seminars()) {
            steps.run(() -> seminars.find(id).ifPresent(seminar -> look(seminar, now)));
        }
        steps.rethrow();
    }

    private void look(Seminar seminar, Instant now) {
        if (end(seminar).plus(kept).isBefore(now)) {
            registrations.forget(seminar.id());
        } else if (seminar.status() == SeminarStatus.CANCELLED) {
            tellCancelled(seminar, now);
        } else if (seminar.status() == SeminarStatus.ANNOUNCED) {
            service.fillPlaces(seminar);
            Instant start = seminar.startsAt() == null ? Instant.MAX : seminar.startsAt().toInstant();
            if (start.isAfter(now) && !start.isAfter(now.plus(REMINDER))) {
                remind(seminar, now);
            }
        }
    }

    /** Where no day is known, the time counts from when somebody last wrote in it. */
    private static Instant end(Seminar seminar) {
        return seminar.endsAt() != null ? seminar.endsAt().toInstant()
                : seminar.startsAt() != null ? seminar.startsAt().toInstant() : seminar.updatedAt();
    }

    /** Those who have a place, once each. */
    private void remind(Seminar seminar, Instant now) {
        transactions.write(() -> {
            registrations.lock(seminar.id());
            registrations.confirmed(seminar.id()).stream()
                    .filter(one -> one.state() == State.CONFIRMED && !one.isReminded()).forEach(one -> {
                        mails.remind(seminar, one);
                        one.remind(now);
                    });
        });
    }

    /** Also those who wait, once each. */
    private void tellCancelled(Seminar seminar, Instant now) {
        transactions.write(() -> {
            registrations.lock(seminar.id());
            registrations.confirmed(seminar.id()).stream().filter(one -> !one.isToldCancelled()).forEach(one -> {
                mails.tellCancelled(seminar, one);
                one.tellCancelled(now);
            });
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
