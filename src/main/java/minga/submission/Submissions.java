package minga.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Caller;
import minga.evidence.AllowedFileTypes;
import minga.evidence.Evidence;
import minga.form.FormBinder;
import minga.form.FormValues;
import minga.form.RowAction;
import minga.platform.ChileTime;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.Stale;
import minga.platform.Text;
import minga.platform.Transactions;
import minga.practice.MeansOfVerification;
import minga.practice.Practice;
import minga.practice.PracticeRules;
import minga.practice.PracticeStatus;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.practice.Remark;
import minga.practice.Remarks;
import minga.template.FieldTextConverter;
import minga.template.Section;

/**
 * Application service for writing fichas: begin, save, attach, send, revise. Each asks for the right first and is one
 * transaction.
 */
public final class Submissions {

    private static final int EVIDENCE_LIMIT = 60;
    private static final int TITLE_LIMIT = 300;

    private final Transactions transactions;
    private final Practices practices;
    private final SubmissionNotifier notifier;
    private final Remarks remarks;
    private final FormBinder answers;
    private final Clock clock;

    public Submissions(Transactions transactions, Practices practices, SubmissionNotifier notifier, Remarks remarks,
            FormBinder answers, Clock clock) {
        this.transactions = transactions;
        this.practices = practices;
        this.notifier = notifier;
        this.remarks = remarks;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * What came of a save.
     *
     * @param faults what could not be taken
     * @param revision to write on from
     * @param values what was typed, at the places where its rows stand now
     */
    public record SaveResult(List<Fault> faults, long revision, FormValues values) {}

    /** The practices of the caller's institution, newest first. */
    public List<Practice> desk(Caller caller) {
        AccessPolicy.require(caller, Action.DRAFT, null);
        return practices.ofMunicipality(caller.municipality());
    }

    /**
     * The practice, if it is of the caller's institution.
     *
     * @throws NotFound when it is not there or of another institution; nothing tells which
     */
    public Practice read(Caller caller, long id) {
        return AccessPolicy.findAllowed(caller, Action.EDIT_DRAFT, practices.find(id), "practice", id);
    }

    /**
     * Begins a practice with its name.
     *
     * @param formKey the key of the form; with the same key nothing is begun twice
     * @return the practice's id
     * @throws Invalid when there is no name, or a too long one
     */
    public long begin(Caller caller, String name, String formKey) {
        AccessPolicy.require(caller, Action.DRAFT, null);
        return transactions.write(() -> {
            JpaIdempotencyKeys keys = new JpaIdempotencyKeys(transactions);
            return keys.practiceOf(formKey).orElseGet(() -> {
                Practice practice = practices.begin(caller.municipality(), null);
                PracticeVersion version = practice.newest();
                FieldTextConverter.parse(PracticeTemplate.NAME, version, List.of(name));
                PracticeTemplate.MUNICIPALITIES.set(version, List.of(caller.municipality()));
                PracticeTemplate.LICENCE.set(version, "CC-BY-4.0");
                List<Fault> faults = PracticeTemplate.NAME.isAnswered(version)
                        ? PracticeTemplate.NAME.limitFault(version).map(List::of).orElse(List.of())
                        : List.of(Fault.at("name", "practice.fault.name"));
                if (!faults.isEmpty()) {
                    throw new Invalid(faults);
                }
                keys.insert(formKey, practice.id());
                return practice.id();
            });
        });
    }

    /**
     * Saves a section. All that can be read is saved; what cannot is told and leaves the ficha as it was there. What
     * others changed since the form was drawn stays, and where both changed the same answer that is told. Years that
     * cannot be sent are saved and told.
     *
     * @param seen the revision that the writer had before the eyes
     */
    public SaveResult save(Caller caller, long id, Section<PracticeVersion> section, long seen, FormValues values) {
        return edit(caller, id, version -> {
            boolean current = seen == version.revision();
            FormBinder.Bound bound = answers.merge(PracticeTemplate.PRACTICE, List.of(section), version, values,
                    current);
            transactions.flush();
            List<Fault> faults = new ArrayList<>(bound.faults());
            PracticeRules.yearFaults(version.timing(), ChileTime.year(now())).stream()
                    .filter(fault -> section.fields().stream().anyMatch(field -> field.key().equals(fault.path())))
                    .filter(fault -> faults.stream().noneMatch(told -> told.path().equals(fault.path())))
                    .forEach(faults::add);
            return new SaveResult(List.copyOf(faults), version.revision(), bound.values());
        });
    }

    /**
     * Writes into the draft while nobody else does.
     *
     * @param work what is done to it; it answers whatever it likes
     * @throws Refused when the ficha is not with its municipality
     */
    public <R> R edit(Caller caller, long id, Function<PracticeVersion, R> work) {
        return transactions.write(() -> {
            practices.lock(id);
            PracticeVersion version = read(caller, id).newest();
            version.touch(version.revision(), now());
            return work.apply(version);
        });
    }

    /** The button of a list that was pressed, as it is about the ficha of now. */
    Optional<RowAction> rowAction(PracticeVersion version, Section<PracticeVersion> section, FormValues values) {
        return answers.action(List.of(section), version, values);
    }

    /** All that stands in the way of sending. */
    public List<Fault> faults(PracticeVersion version) {
        return PracticeRules.faults(version, ChileTime.year(now()));
    }

    /**
     * Sends the draft for review. Sent twice, it is sent once.
     *
     * @throws Invalid with all that stands in the way
     */
    public void send(Caller caller, long id, long seen) {
        transactions.write(() -> {
            Practice practice = read(caller, id);
            AccessPolicy.require(caller, Action.SEND, practice);
            PracticeVersion version = practice.newest();
            if (version.status() == PracticeStatus.SUBMITTED) {
                return;
            }
            version.touch(seen, now());
            List<Fault> faults = faults(version);
            if (!faults.isEmpty()) {
                throw new Invalid(faults);
            }
            version.send(now());
            notifier.notifySubmitted(practice);
        });
    }

    /** That means of verification of the draft, if it is there. */
    MeansOfVerification means(Practice practice, long meansId) {
        return practice.newest().indicators().stream().flatMap(indicator -> indicator.means().stream())
                .filter(means -> means.id() == meansId).findFirst().orElseThrow(() -> new NotFound("means", meansId));
    }

    /**
     * Adds a file of the store to a means of verification. It takes nothing from anybody, so it asks for no revision of
     * the ficha; but the file proves the words that its sender saw. It is private: publishing it is a step of its own.
     *
     * @return the number of the new evidence
     * @throws Stale when the means of verification says something else by now
     */
    long attach(Caller caller, long id, long meansId, UploadedFile file) {
        return transactions.write(() -> {
            practices.lock(id);
            Practice practice = read(caller, id);
            practice.newest().touch(practice.newest().revision(), now());
            MeansOfVerification means = means(practice, meansId);
            if (file.seen() != null && !Objects.equals(means.text(), Text.orNull(file.seen()))) {
                throw new Stale();
            }
            if (means.evidence().size() >= EVIDENCE_LIMIT) {
                throw new Refused("submission.attach.tooMany", EVIDENCE_LIMIT);
            }
            Evidence evidence = means.evidence().add();
            evidence.attach(file.stored().hash(), file.name(), AllowedFileTypes.mediaType(file.name()).orElseThrow(),
                    file.stored().size());
            evidence.describeFile(file.title() == null ? null
                    : file.title().substring(0, Math.min(TITLE_LIMIT, file.title().length())));
            transactions.flush();
            return evidence.id();
        });
    }

    /**
     * Says something to reviewers' remarks: all that was changed, or nothing with every fault told.
     *
     * @throws Invalid with paths {@code answer.<number>}: too long, or answered otherwise by somebody else meanwhile
     * @throws Refused when the ficha is not with its municipality
     */
    void answer(Caller caller, long id, RemarkAnswerForm form) {
        transactions.write(() -> {
            long version = read(caller, id).newest().id();
            Map<Long, Remark> now = remarks.remarksOn(version).stream()
                    .collect(Collectors.toMap(Remark::id, remark -> remark));
            List<Fault> faults = new ArrayList<>();
            form.forEachChanged((number, words) -> {
                String there = now.containsKey(number) ? now.get(number).answer() : null;
                if (RemarkAnswerForm.isSame(there, words)) {
                    return;
                }
                if (form.seen().containsKey(number) && !RemarkAnswerForm.isSame(there, form.seen().get(number))) {
                    faults.add(Fault.at("answer." + number, "submission.answer.changed", there == null ? "" : there));
                    return;
                }
                try {
                    remarks.answer(version, number, caller.name(), words);
                } catch (Invalid invalid) {
                    invalid.faults().forEach(fault -> faults
                            .add(Fault.at("answer." + number, fault.key(), fault.args().toArray())));
                }
            });
            if (!faults.isEmpty()) {
                throw new Invalid(faults);
            }
        });
    }

    /** Opens the next version of a public practice as a draft. */
    public void revise(Caller caller, long id) {
        transactions.write(() -> read(caller, id).revise(now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
