package minga.seminar;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Caller;
import minga.form.FormBinder;
import minga.form.FormValues;
import minga.form.RowAction;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.Text;
import minga.platform.Transactions;

/**
 * The verbs of the curator's desk: begin, save, publish, take back. Each asks for the right first and is one
 * transaction.
 */
public final class SeminarDesk {

    /** The parameter with the state that the form showed: its buttons are about no other. */
    private static final String SHOWN_STATE = "estado";
    private static final int SLUG_LIMIT = 100;

    private final Transactions transactions;
    private final Seminars seminars;
    private final FormBinder binder;
    private final Clock clock;

    public SeminarDesk(Transactions transactions, Seminars seminars, FormBinder binder, Clock clock) {
        this.transactions = transactions;
        this.seminars = seminars;
        this.binder = binder;
        this.clock = clock;
    }

    /** Drafts and public seminars, the one written last first. */
    public List<Seminar> all(Caller caller) {
        AccessPolicy.require(caller, Action.CURATE, null);
        return seminars.desk();
    }

    /** @throws NotFound when it is not there */
    public Seminar read(Caller caller, long id) {
        AccessPolicy.require(caller, Action.CURATE, null);
        return seminars.find(id).orElseThrow(() -> new NotFound("seminar", id));
    }

    /**
     * Begins a draft with its title.
     *
     * @param formKey the key of the form; with the same key nothing is begun twice
     * @return its id
     * @throws Invalid when there is no title, or a too long one
     */
    public long begin(Caller caller, FormValues values, String formKey) {
        AccessPolicy.require(caller, Action.CURATE, null);
        return transactions.write(() -> seminars.begunBy(formKey).map(Seminar::id).orElseGet(() -> {
            Seminar seminar = new Seminar(null, seminars.nextPlace(), formKey, now());
            List<Fault> faults = binder.save(SeminarTemplate.SEMINAR, List.of(SeminarTemplate.BEGINNING), seminar,
                    values);
            refuse(faults.isEmpty() ? SeminarTemplate.BEGINNING.faults(seminar) : faults);
            seminar.rename(freeSlug(seminar));
            seminars.add(seminar);
            return seminar.id();
        }));
    }

    /**
     * Saves the form, and changes the state of the seminar where that was the button: announced, held, cancelled, back
     * to the desk. A draft takes whatever can be read; a public seminar is saved whole or not at all, since what it
     * lacks would be lacking on its page. What others changed since the form was drawn stays, and where both changed
     * the same answer that is a fault.
     *
     * @param seen the revision that the writer had before the eyes
     * @return what could not be taken, or stands in the way of publishing; the rest is saved
     * @throws Invalid when a public seminar would lack something; then nothing is saved
     * @throws Refused when a seminar in this state cannot enter that one
     */
    public List<Fault> save(Caller caller, long id, long seen, FormValues values) {
        return transactions.write(() -> {
            AccessPolicy.require(caller, Action.CURATE, null);
            seminars.lock(id);
            Seminar seminar = read(caller, id);
            boolean current = seen == seminar.revision();
            seminar.touch(now());
            FormBinder.Bound bound = binder.merge(SeminarTemplate.SEMINAR, SeminarTemplate.SEMINAR.sections(), seminar,
                    values, current);
            List<Fault> faults = new ArrayList<>(bound.faults());
            SeminarStatus state = stateAfter(seminar, values);
            if (state.isPublic() && faults.isEmpty()) {
                faults.addAll(missing(seminar, state, bound.values()));
            }
            if (seminar.status().isPublic() && state.isPublic()) {
                refuse(faults);
            }
            if (faults.isEmpty() || !state.isPublic()) {
                enter(seminar, state);
            }
            seminars.recordChange(seminar);
            return faults;
        });
    }

    /** What a form that was refused says otherwise than the seminar. */
    FormBinder.Bound compare(Caller caller, long id, FormValues values) {
        return binder.compare(SeminarTemplate.SEMINAR, SeminarTemplate.SEMINAR.sections(), read(caller, id), values);
    }

    private static SeminarStatus stateAfter(Seminar seminar, FormValues values) {
        SeminarStatus now = seminar.status();
        SeminarStatus wanted = SeminarStatus.ofButton(values.action()).orElse(now);
        String shown = String.join("", values.valuesOf(SHOWN_STATE));
        if (wanted != now && (!now.next().contains(wanted) || !shown.isEmpty() && !shown.equals(now.name()))) {
            throw new Refused("seminar.noStep");
        }
        return wanted;
    }

    /** Rows that were only just added are empty, and are not shown to the public until they say something. */
    private List<Fault> missing(Seminar seminar, SeminarStatus state, FormValues values) {
        boolean rows = RowAction.of(values.action()).isPresent();
        List<Fault> faults = new ArrayList<>(SeminarTemplate.SEMINAR.faults(seminar).stream()
                .filter(fault -> values.asksFor(fault.path()) && !(rows && fault.path().contains("."))).toList());
        faults.addAll(SeminarTemplate.timeFaults(seminar));
        if (state == SeminarStatus.HELD && seminar.startsAt() != null
                && seminar.startsAt().toInstant().isAfter(now())) {
            faults.add(Fault.at("startsAt", "seminar.fault.notYetHeld"));
        }
        return faults;
    }

    private void enter(Seminar seminar, SeminarStatus state) {
        if (state.isPublic() && seminar.publishedAt() == null) {
            seminar.rename(freeSlug(seminar));
        }
        if (state != seminar.status()) {
            seminar.enter(state, now());
        }
    }

    /** An address made of the title that no other seminar has. */
    private String freeSlug(Seminar seminar) {
        String plain = Text.slug(seminar.title(), SLUG_LIMIT);
        String slug = plain.isEmpty() ? "seminario" : plain;
        return Stream
                .concat(Stream.of(slug),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> slug + "-" + number))
                .filter(one -> one.equals(seminar.slug()) || !seminars.isTaken(one)).findFirst().orElseThrow();
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
