package minga.seminar;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Caller;
import minga.form.FormBinder;
import minga.form.FormValues;
import minga.notice.MailQuota;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.MailAddress;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.Transactions;
import minga.seminar.Registration.State;
import minga.web.Language;
import minga.web.RequestContext;

/**
 * Registration for seminars: asked for by anybody, confirmed by the link of a mail, within the capacity or on the
 * waiting list, cancelled by the same link. Who asks learns nothing about whether an address is registered already.
 */
public final class SeminarRegistrations {

    private final Transactions transactions;
    private final Seminars seminars;
    private final Registrations registrations;
    private final RegistrationMails mails;
    private final MailQuota quota;
    private final FormBinder binder;
    private final Clock clock;

    public SeminarRegistrations(Transactions transactions, Seminars seminars, Registrations registrations,
            RegistrationMails mails, MailQuota quota, FormBinder binder, Clock clock) {
        this.transactions = transactions;
        this.seminars = seminars;
        this.registrations = registrations;
        this.mails = mails;
        this.quota = quota;
        this.binder = binder;
        this.clock = clock;
    }

    /** True where anybody may register now. */
    boolean isOpen(Seminar seminar) {
        return Boolean.TRUE.equals(seminar.registrationOpen()) && isUpcoming(seminar);
    }

    private boolean isUpcoming(Seminar seminar) {
        return seminar.status() == SeminarStatus.ANNOUNCED
                && (seminar.startsAt() == null || seminar.startsAt().toInstant().isAfter(now()));
    }

    /**
     * Asks for a registration: a mail is written, to be confirmed, within the quota of mails.
     *
     * @param network where the request comes from
     * @throws Invalid when something is lacking or cannot be read
     * @throws Refused when registration is not open
     */
    public void request(String slug, FormValues values, String network, Language language) {
        Seminar seminar = seminars.withSlug(slug).orElseThrow(() -> new NotFound("seminar", slug));
        if (!isOpen(seminar)) {
            throw new Refused("registration.closed");
        }
        Registration asked = new Registration();
        List<Fault> faults = fill(asked, values);
        refuse(faults.isEmpty() ? RegistrationTemplate.REGISTRATION.faults(asked) : faults);
        asked.begin(seminar.id(), MailAddress.key(asked.mail()), language.code(), RequestContext.random(), now());
        transactions.write(() -> {
            registrations.lock(seminar.id());
            Optional<Registration> known = registrations.find(seminar.id(), asked.mail());
            boolean pending = known.isEmpty() || known.get().state() == State.PENDING;
            if (quota.take(MailQuota.Purpose.REGISTRATION, asked.mail(), network, () -> pending)) {
                known.ifPresentOrElse(one -> one.replaceWith(asked), () -> registrations.add(asked));
                mails.askToConfirm(seminar, known.orElse(asked));
            } else {
                mails.simulate(seminar, asked);
            }
        });
    }

    /** The registration of a mail's link; nothing where it ended. */
    Optional<Registration> find(String handle) {
        return registrations.withHandle(handle).filter(one -> one.isConfirmable(now()));
    }

    /** The seminar of a registration, as long as the public sees it. */
    Optional<Seminar> seminar(Registration registration) {
        return seminars.find(registration.seminarId()).filter(one -> one.status().isPublic());
    }

    /**
     * Confirms it: with a place, or on the waiting list. Once confirmed it stays as it is.
     *
     * @throws NotFound when the link opens nothing, or not any more
     * @throws Refused when registration is not open any more
     */
    Registration confirm(String handle) {
        long seminarId = find(handle).orElseThrow(() -> new NotFound("key", "registration")).seminarId();
        return transactions.write(() -> {
            registrations.lock(seminarId);
            Registration one = find(handle).orElseThrow(() -> new NotFound("key", "registration"));
            if (one.state() == State.PENDING) {
                Seminar seminar = seminar(one).filter(this::isOpen)
                        .orElseThrow(() -> new Refused("registration.closed"));
                one.confirm(free(seminar) > 0, now());
            }
            return one;
        });
    }

    /** Cancels it; the first who waits gets the place. A link that nobody knows cancels nothing. */
    void cancel(String handle) {
        registrations.withHandle(handle).map(Registration::seminarId).ifPresent(seminarId -> transactions.write(() -> {
            registrations.lock(seminarId);
            registrations.withHandle(handle).ifPresent(one -> {
                registrations.remove(one);
                transactions.flush();
                seminar(one).ifPresent(this::fillPlaces);
            });
        }));
    }

    /** Gives free places to those who wait, in their order, and tells them. */
    void fillPlaces(Seminar seminar) {
        if (!isUpcoming(seminar)) {
            return;
        }
        transactions.write(() -> {
            registrations.lock(seminar.id());
            long free = free(seminar);
            List<Registration> waiting = registrations.confirmed(seminar.id()).stream()
                    .filter(one -> one.state() == State.WAITING).limit(Math.max(0, free)).toList();
            waiting.forEach(one -> {
                one.confirm(true, now());
                mails.tellPlace(seminar, one);
            });
        });
    }

    private long free(Seminar seminar) {
        return seminar.capacity() == null ? Long.MAX_VALUE
                : seminar.capacity() - registrations.confirmed(seminar.id()).stream()
                        .filter(one -> one.state() == State.CONFIRMED).count();
    }

    /** Those of a seminar in the order in which they were confirmed. */
    List<Registration> all(Caller caller, long seminarId) {
        AccessPolicy.require(caller, Action.CURATE, null);
        return registrations.confirmed(seminarId);
    }

    /**
     * Notes who attended, as far as the form says otherwise than it showed: what a colleague marked meanwhile stays.
     *
     * @param shown the ids that were marked when the form was drawn
     * @param marked the ids that are marked now
     */
    void noteAttendance(Caller caller, long seminarId, Set<String> shown, Set<String> marked) {
        AccessPolicy.require(caller, Action.CURATE, null);
        transactions.write(() -> {
            registrations.lock(seminarId);
            registrations.confirmed(seminarId).stream().filter(one -> one.state() == State.CONFIRMED)
                    .filter(one -> shown.contains(key(one)) != marked.contains(key(one)))
                    .forEach(one -> one.attend(marked.contains(key(one))));
        });
    }

    private static String key(Registration one) {
        return Long.toString(one.id());
    }

    /** True where the person has a certificate of attendance. */
    boolean isCertified(Seminar seminar, Registration one) {
        return seminar.status() == SeminarStatus.HELD && one.state() == State.CONFIRMED && one.attended();
    }

    /**
     * Tells all who attended where their certificate is, each once.
     *
     * @throws Refused when the seminar was not held
     */
    void sendCertificates(Caller caller, long seminarId) {
        AccessPolicy.require(caller, Action.CURATE, null);
        Seminar seminar = seminars.find(seminarId).orElseThrow(() -> new NotFound("seminar", seminarId));
        if (seminar.status() != SeminarStatus.HELD) {
            throw new Refused("registration.notHeld");
        }
        transactions.write(() -> {
            registrations.lock(seminarId);
            registrations.confirmed(seminarId).stream()
                    .filter(one -> isCertified(seminar, one) && !one.isToldCertificate()).forEach(one -> {
                        mails.tellCertificate(seminar, one);
                        one.tellCertificate(now());
                    });
        });
    }

    /** Writes what was typed into a registration at hand, for instance one that is only shown. */
    List<Fault> fill(Registration registration, FormValues values) {
        return binder.save(RegistrationTemplate.REGISTRATION, RegistrationTemplate.REGISTRATION.sections(),
                registration, values.withoutAction());
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
