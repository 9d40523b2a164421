package minga.commitment;

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
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Text;
import minga.platform.Transactions;

/**
 * The verbs of commitments at the curator's desk: begin, save, publish, take back, note progress, accept what was
 * reported. Each asks for the right first and is one transaction.
 */
public final class CommitmentDesk {

    private static final int SLUG_LIMIT = 80;

    private final Transactions transactions;
    private final Commitments commitments;
    private final FormBinder binder;
    private final Clock clock;

    public CommitmentDesk(Transactions transactions, Commitments commitments, FormBinder binder, Clock clock) {
        this.transactions = transactions;
        this.commitments = commitments;
        this.binder = binder;
        this.clock = clock;
    }

    /** Drafts and public ones, those that are due first first. */
    public List<Commitment> all(Caller caller) {
        AccessPolicy.require(caller, Action.CURATE, null);
        return commitments.desk();
    }

    /** @throws NotFound when it is not there */
    public Commitment read(Caller caller, long id) {
        AccessPolicy.require(caller, Action.CURATE, null);
        return commitments.find(id).orElseThrow(() -> new NotFound("commitment", id));
    }

    /**
     * Begins a draft with its words.
     *
     * @param formKey the key of the form; with the same key nothing is begun twice
     * @return its id
     * @throws Invalid when there are no words, or too many
     */
    public long begin(Caller caller, FormValues values, String formKey) {
        AccessPolicy.require(caller, Action.CURATE, null);
        return transactions.write(() -> commitments.begunBy(formKey).map(Commitment::id).orElseGet(() -> {
            Commitment commitment = new Commitment(null, commitments.nextPlace(), formKey, now());
            List<Fault> faults = binder.save(CommitmentTemplate.COMMITMENT, List.of(CommitmentTemplate.BEGINNING),
                    commitment, values);
            refuse(faults.isEmpty() ? CommitmentTemplate.BEGINNING.faults(commitment) : faults);
            return added(commitment);
        }));
    }

    /**
     * Begins a draft that promises what a conclusion says; of one conclusion one commitment is made.
     *
     * @param seminar the slug of a public seminar
     * @param conclusion the number of the conclusion
     * @return its id
     */
    public long beginOf(Caller caller, String seminar, long conclusion, String words) {
        AccessPolicy.require(caller, Action.CURATE, null);
        String key = keyOf(conclusion);
        return transactions.write(() -> commitments.begunBy(key).map(Commitment::id).orElseGet(() -> {
            Commitment commitment = new Commitment(null, commitments.nextPlace(), key, now());
            commitment.text(shortened(words));
            commitment.originate(seminar, words);
            return added(commitment);
        }));
    }

    /** The form key of the commitment that was made of that conclusion. */
    public static String keyOf(long conclusion) {
        return "conclusion-" + conclusion;
    }

    private static String shortened(String words) {
        int limit = CommitmentTemplate.COMMITMENT.field("text").orElseThrow().atMost();
        return words.length() <= limit ? words : words.substring(0, limit - 1) + "…";
    }

    private long added(Commitment commitment) {
        commitment.rename(freeSlug(commitment));
        commitments.add(commitment);
        return commitment.id();
    }

    /**
     * Saves the form, and publishes the commitment or takes it back where that was the button. A draft takes whatever
     * can be read; a public one is saved whole or not at all. What others changed since the form was drawn stays, and
     * where both changed the same answer that is a fault.
     *
     * @param seen the revision that the writer had before the eyes
     * @return what could not be taken, or stands in the way of publishing; the rest is saved
     * @throws Invalid when a public commitment would lack something; then nothing is saved
     */
    public List<Fault> save(Caller caller, long id, long seen, FormValues values) {
        return transactions.write(() -> {
            AccessPolicy.require(caller, Action.CURATE, null);
            commitments.lock(id);
            Commitment commitment = read(caller, id);
            boolean current = seen == commitment.revision();
            commitment.touch(now());
            List<Fault> faults = new ArrayList<>(binder.merge(CommitmentTemplate.COMMITMENT,
                    CommitmentTemplate.COMMITMENT.sections(), commitment, values, current).faults());
            if ("retirar".equals(values.action())) {
                commitment.unpublish();
            } else if (commitment.isPublic() || "publicar".equals(values.action())) {
                faults.addAll(faults.isEmpty() ? CommitmentTemplate.COMMITMENT.faults(commitment) : List.of());
                if (commitment.isPublic()) {
                    refuse(faults);
                } else if (faults.isEmpty()) {
                    publish(commitment);
                }
            }
            commitments.recordChange(commitment);
            return faults;
        });
    }

    private void publish(Commitment commitment) {
        if (commitment.publishedAt() == null) {
            commitment.rename(freeSlug(commitment));
        }
        commitment.publish(now());
    }

    /**
     * Notes progress: it holds at once.
     *
     * @param formKey the key of the form; with the same key nothing is noted twice
     * @throws Invalid when it says nothing, or something that cannot be read; then nothing is noted
     */
    public void report(Caller caller, long id, FormValues values, String formKey) {
        transactions.write(() -> {
            Commitment commitment = read(caller, id);
            if (!commitments.isReported(formKey)) {
                ProgressReport report = commitment.report(new ProgressReport.Author(caller.name(), formKey, true),
                        now());
                fillReport(report, values);
                commitment.follow(report);
                commitments.recordChange(commitment);
            }
        });
    }

    /**
     * Decides on a report that came by mail: it holds and is public from now on, or it is thrown away.
     *
     * @throws NotFound when no such report waits: somebody else decided already
     */
    public void decide(Caller caller, long id, long reportId, boolean accepted) {
        transactions.write(() -> {
            Commitment commitment = read(caller, id);
            ProgressReport report = commitment.reports().stream()
                    .filter(one -> one.id() == reportId && !one.isAccepted()).findFirst()
                    .orElseThrow(() -> new NotFound("report", reportId));
            if (accepted) {
                report.accept(now());
                commitment.follow(report);
            } else {
                commitment.discard(report);
            }
            commitment.touch(now());
            commitments.recordChange(commitment);
        });
    }

    /** Writes what was typed into a report, or throws {@link Invalid} with all that is wrong. */
    void fillReport(ProgressReport report, FormValues values) {
        List<Fault> faults = binder.save(CommitmentTemplate.REPORT, CommitmentTemplate.REPORT.sections(), report,
                values.withoutAction());
        refuse(faults.isEmpty() ? CommitmentTemplate.REPORT.faults(report) : faults);
    }

    /** Writes into a report that is only shown whatever can be read. */
    void fillShown(ProgressReport report, FormValues values) {
        binder.save(CommitmentTemplate.REPORT, CommitmentTemplate.REPORT.sections(), report, values.withoutAction());
    }

    /** What a form that was refused says otherwise than the commitment. */
    FormBinder.Bound compare(Caller caller, long id, FormValues values) {
        return binder.compare(CommitmentTemplate.COMMITMENT, CommitmentTemplate.COMMITMENT.sections(),
                read(caller, id), values);
    }

    /** An address made of the words that no other commitment has. */
    private String freeSlug(Commitment commitment) {
        String plain = Text.slug(commitment.text(), SLUG_LIMIT);
        String slug = plain.isEmpty() ? "compromiso" : plain;
        return Stream
                .concat(Stream.of(slug),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> slug + "-" + number))
                .filter(one -> one.equals(commitment.slug()) || !commitments.isTaken(one)).findFirst().orElseThrow();
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
