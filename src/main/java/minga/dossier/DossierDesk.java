package minga.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Caller;
import minga.form.FormBinder;
import minga.form.FormValues;
import minga.form.RowAction;
import minga.platform.ChileTime;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Stale;
import minga.platform.Transactions;
import minga.practice.Practices;
import minga.template.RecordDirectory;
import minga.template.Rows;

/**
 * The verbs of the desk of dossiers: begin, copy, save, publish, show to others. Each asks for the right first and is
 * one transaction.
 */
public final class DossierDesk {

    /** The button that publishes what was saved. */
    static final String PUBLISH = "publicar";
    /** The button, and the parameter, that adds a practice by its code or name. */
    static final String ADD = "agregar";
    /** The button that opens a draft of the next version. */
    static final String OPEN = "escribir";
    private static final String ENTRIES = "entries";
    /** Moves an entry to another place: {@code mover:3:0}, for those who drag it there. */
    private static final Pattern MOVE = Pattern.compile("mover:(\\d{1,3}):(\\d{1,3})");
    private static final int MATCHES = 2;

    private final Transactions transactions;
    private final Dossiers dossiers;
    private final FormBinder binder;
    private final RecordDirectory practices;
    private final EntryLoader entries;
    private final Supplier<String> secrets;
    private final Clock clock;

    /** @param secrets makes the secret of an address by link, 64 hexadecimal digits */
    public DossierDesk(Transactions transactions, Dossiers dossiers, FormBinder binder, RecordDirectory directory,
            Practices practices, Supplier<String> secrets, Clock clock) {
        this.transactions = transactions;
        this.dossiers = dossiers;
        this.binder = binder;
        this.practices = directory;
        this.entries = new EntryLoader(practices);
        this.secrets = secrets;
        this.clock = clock;
    }

    /** All dossiers, the one written last first. */
    List<Dossier> all(Caller caller) {
        AccessPolicy.require(caller, Action.CURATE, null);
        return dossiers.all();
    }

    /** @throws NotFound when it is not there */
    Dossier read(Caller caller, long id) {
        AccessPolicy.require(caller, Action.CURATE, null);
        return dossiers.find(id).orElseThrow(() -> new NotFound("dossier", id));
    }

    /**
     * Begins a draft with its title and its practices.
     *
     * @param names of practices, in order; those that are not public are left out
     * @param formKey the key of the form; with the same key nothing is begun twice
     * @return its id
     * @throws Invalid when there is no title, or a too long one
     */
    long begin(Caller caller, FormValues values, List<String> names, String formKey) {
        AccessPolicy.require(caller, Action.CURATE, null);
        return transactions.write(() -> dossiers.begunBy(formKey).map(Dossier::id).orElseGet(() -> {
            DossierVersion tried = Dossier.blank();
            List<Fault> faults = binder.save(DossierTemplate.DOSSIER, List.of(DossierTemplate.BEGINNING), tried,
                    values);
            refuse(faults.isEmpty() ? DossierTemplate.BEGINNING.faults(tried) : faults);
            Dossier dossier = new Dossier(nextCode(), secrets.get(), formKey, now());
            dossier.newest().title(tried.title());
            names.stream().map(practices::find).flatMap(Optional::stream).map(RecordDirectory.Entry::code).distinct()
                    .limit(DossierTemplate.MOST_ENTRIES)
                    .forEach(code -> dossier.newest().entries().add().practice(code));
            dossiers.add(dossier);
            return dossier.id();
        }));
    }

    /** Begins a draft that says what the newest version of another dossier says; answers its id. */
    long copy(Caller caller, long id, String formKey) {
        return transactions.write(() -> dossiers.begunBy(formKey).map(Dossier::id).orElseGet(() -> {
            Dossier copy = Dossier.copyOf(read(caller, id).newest(), nextCode(), secrets.get(), formKey, now());
            dossiers.add(copy);
            return copy.id();
        }));
    }

    /**
     * Saves the form, and publishes the draft where that was the button. A draft takes whatever can be read. Where the
     * newest version is published, its button opens a draft of the next one. What others changed since the form was
     * drawn stays, and where both changed the same answer that is a fault.
     *
     * @param seen the revision that the writer had before the eyes
     * @return what could not be taken, or stands in the way of publishing; the rest is saved
     * @throws Stale when the draft was published meanwhile, and the form says something else
     */
    List<Fault> save(Caller caller, long id, long seen, FormValues values) {
        return transactions.write(() -> saveDraft(caller, id, seen, values)).orElseGet(() -> {
            if (!compare(caller, id, values).changed().isEmpty()) {
                throw new Stale();
            }
            return List.of();
        });
    }

    /** Nothing where there is no draft, and the button was not that which opens one. */
    private Optional<List<Fault>> saveDraft(Caller caller, long id, long seen, FormValues values) {
        AccessPolicy.require(caller, Action.CURATE, null);
        dossiers.lock(id);
        Dossier dossier = read(caller, id);
        if (dossier.newest().published() && !OPEN.equals(values.action())) {
            return Optional.empty();
        }
        boolean current = seen == dossier.newest().revision();
        DossierVersion draft = dossier.draft(now());
        draft.touch(now());
        List<Fault> faults = new ArrayList<>(binder.merge(DossierTemplate.DOSSIER, DossierTemplate.DOSSIER.sections(),
                draft, values, current).faults());
        if (values.action().equals(ADD) || values.action().startsWith(ADD + "-")) {
            add(draft, values).ifPresent(faults::add);
        } else if (PUBLISH.equals(values.action()) && faults.isEmpty()) {
            faults.addAll(publish(draft));
        } else if (faults.isEmpty()) {
            move(draft.entries(), values);
        }
        dossiers.recordChange(dossier);
        return Optional.of(faults);
    }

    /** What a form that was refused says otherwise than the newest version. */
    FormBinder.Bound compare(Caller caller, long id, FormValues values) {
        return binder.compare(DossierTemplate.DOSSIER, DossierTemplate.DOSSIER.sections(), read(caller, id).newest(),
                values);
    }

    /** Moves the entry that was dragged, wherever it stands now. */
    private static void move(Rows<DossierEntry> entries, FormValues values) {
        Matcher move = MOVE.matcher(values.action());
        if (move.matches()) {
            int from = Integer.parseInt(move.group(1));
            Optional<List<Long>> shown = values.shownRows(ENTRIES);
            int now = shown.isEmpty() ? from : from >= shown.get().size() ? -1
                    : IntStream.range(0, entries.size()).filter(i -> entries.get(i).id() == shown.get().get(from))
                            .findFirst().orElse(-1);
            if (now >= 0) {
                entries.move(now, Integer.parseInt(move.group(2)));
            }
        }
    }

    /** True where the same form added that practice already. */
    private static boolean isAdded(DossierVersion draft, String code, FormValues values) {
        return values.shownRows(ENTRIES).filter(shown -> draft.entries().stream()
                .anyMatch(entry -> code.equals(entry.practice()) && !shown.contains(entry.id()))).isPresent();
    }

    /** By the code on the button, or by what was typed where that names one practice. */
    private Optional<Fault> add(DossierVersion draft, FormValues values) {
        String typed = values.action().equals(ADD) ? String.join("", values.valuesOf(ADD)).strip()
                : values.action().substring(ADD.length() + 1);
        if (draft.entries().size() >= DossierTemplate.MOST_ENTRIES) {
            return Optional.of(Fault.at(ADD, "form.row.tooMany", DossierTemplate.MOST_ENTRIES));
        }
        Optional<RecordDirectory.Entry> named = practices.find(typed);
        if (named.isEmpty() && !typed.isEmpty()) {
            List<RecordDirectory.Entry> found = practices.search(typed, MATCHES);
            named = found.size() == 1 ? Optional.of(found.get(0))
                    : found.stream().filter(one -> one.label().equalsIgnoreCase(typed)).findFirst();
        }
        named.filter(one -> !isAdded(draft, one.code(), values))
                .ifPresent(one -> draft.entries().add().practice(one.code()));
        return named.isPresent() ? Optional.empty() : Optional.of(Fault.at(ADD, "dossier.fault.which"));
    }

    /** Freezes the draft with the versions of the practices that are public now. */
    private List<Fault> publish(DossierVersion draft) {
        List<Fault> faults = new ArrayList<>(DossierTemplate.DOSSIER.faults(draft));
        List<LoadedEntry> loaded = entries.load(draft);
        loaded.stream().filter(entry -> !entry.readable()).forEach(entry -> faults.add(
                Fault.at("entries." + (entry.place() - 1), "dossier.fault.notPublic", entry.place())));
        if (faults.isEmpty()) {
            loaded.forEach(entry -> entry.entry().freeze(entry.version().id(),
                    DossierManifest.digest(entry.version(), entry.entry())));
            draft.publish(now());
        }
        return faults;
    }

    /** Changes who may read the published versions. */
    void show(Caller caller, long id, Visibility to) {
        transactions.write(() -> {
            Dossier dossier = read(caller, id);
            dossier.visibility(to);
            dossiers.recordChange(dossier);
        });
    }

    /** Gives it another secret address: who has the present one reads no more. */
    void changeLink(Caller caller, long id) {
        transactions.write(() -> read(caller, id).changeLink(secrets.get()));
    }

    /**
     * Gives up the draft of the next version.
     *
     * @throws minga.platform.Refused where nothing is published, or there is no draft
     */
    void dropDraft(Caller caller, long id) {
        transactions.write(() -> {
            Dossier dossier = read(caller, id);
            dossiers.remove(dossier.dropDraft());
            dossiers.recordChange(dossier);
        });
    }

    /** Where the eye should be after a button of the list. */
    static String anchor(FormValues values, int size) {
        Matcher move = MOVE.matcher(values.action());
        return move.matches() ? "#entries-" + move.group(2)
                : values.action().startsWith(ADD) ? "#entries-" + (size - 1)
                        : RowAction.of(values.action()).map(row -> "#" + row.anchor()).orElse("");
    }

    private String nextCode() {
        return dossiers.nextCode(ChileTime.year(now()));
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
