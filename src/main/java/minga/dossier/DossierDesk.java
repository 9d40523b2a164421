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
import minga.platform.Transactions;
import minga.practice.Practices;
import minga.template.RecordDirectory;
import minga.template.Section;

/**
 * The verbs of the desk of dossiers: begin, copy, save, publish, show to others. Each asks for the right first and is
 * one transaction.
 */
public final class DossierDesk {

    /** The button that publishes what was saved. */
    static final String PUBLISH = "publicar";
    /** The button, and the parameter, that adds a practice by its code or name. */
    static final String ADD = "agregar";
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
            List<Fault> faults = fill(List.of(DossierTemplate.BEGINNING), tried, values);
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
     * newest version is published, a draft of the next one is opened first.
     *
     * @param seen the revision that the writer had before the eyes
     * @return what could not be taken, or stands in the way of publishing; the rest is saved
     * @throws minga.platform.Stale when somebody else wrote meanwhile
     */
    List<Fault> save(Caller caller, long id, long seen, FormValues values) {
        return transactions.write(() -> {
            Dossier dossier = read(caller, id);
            dossier.newest().touch(seen, now());
            DossierVersion draft = dossier.draft(now());
            List<Fault> faults = fill(DossierTemplate.DOSSIER.sections(), draft, values);
            if (values.action().equals(ADD) || values.action().startsWith(ADD + "-")) {
                add(draft, values).ifPresent(faults::add);
            } else if (PUBLISH.equals(values.action()) && faults.isEmpty()) {
                faults.addAll(publish(draft));
            }
            dossiers.recordChange(dossier);
            return faults;
        });
    }

    /** Writes what was typed into a version at hand, for instance one that is only shown, and moves its rows. */
    List<Fault> fill(List<Section<DossierVersion>> sections, DossierVersion version, FormValues values) {
        List<Fault> faults = binder.save(DossierTemplate.DOSSIER, sections, version, values);
        Matcher move = MOVE.matcher(values.action());
        if (move.matches() && faults.isEmpty()) {
            version.entries().move(Integer.parseInt(move.group(1)), Integer.parseInt(move.group(2)));
        }
        return faults;
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
        named.ifPresent(one -> draft.entries().add().practice(one.code()));
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
