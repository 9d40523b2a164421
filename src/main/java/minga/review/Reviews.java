package minga.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Caller;
import minga.assessment.Assessments;
import minga.assessment.Assignments;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.Stale;
import minga.platform.Text;
import minga.platform.Transactions;
import minga.practice.Practice;
import minga.practice.PracticeStatus;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.practice.Remark;
import minga.practice.Remarks;

/** Application service of reviewers: take, remark, return, accept … Each checks the right and is one transaction. */
public final class Reviews implements Remarks {

    /** The longest remark, answer or reason, in characters. */
    public static final int TEXT_LIMIT = 4000;

    private final Transactions transactions;
    private final Practices practices;
    private final JpaReviews queries;
    private final RemarkWriter remarks;
    private final RemarkThreads threads;
    private final ReviewNotifier notifier;
    private final Assessments assessments;
    private final Assignments assignments;
    private final Clock clock;

    public Reviews(Transactions transactions, Practices practices, ReviewNotifier notifier, Assessments assessments,
            Assignments assignments, Clock clock) {
        this.transactions = transactions;
        this.practices = practices;
        this.queries = new JpaReviews(transactions);
        this.notifier = notifier;
        this.assessments = assessments;
        this.assignments = assignments;
        this.threads = new RemarkThreads(queries, this::now);
        this.remarks = new RemarkWriter(queries, threads, this::now);
        this.clock = clock;
    }

    /** What a reviewer reads; a draft that was never sent is nobody's business here. */
    public ReviewSheet read(Caller caller, long id) {
        return transactions.read(() -> {
            PracticeVersion version = version(id);
            AccessPolicy.require(caller, Action.REVIEW, null);
            return new ReviewSheet(version, queries.last(id).orElse(null), threads.pending(version),
                    threads.sent(version, true),
                    queries.snapshot(id).map(FichaSnapshot::read).orElse(null),
                    version.practice().published().filter(one -> one.id() != id).orElse(null),
                    AccessPolicy.may(caller, Action.DECIDE, version.practice()) ? assessments.read(caller, id) : null);
        });
    }

    /** Takes up what was sent, or takes it over from a colleague. */
    public void startReview(Caller caller, long id, long seen) {
        decide(caller, id, seen, version -> {
            Optional<Review> last = queries.last(id);
            boolean over = version.status() == PracticeStatus.IN_REVIEW;
            Review review = over ? last.orElseThrow() : new Review(id, last.map(Review::round).orElse(0) + 1);
            assignments.seat(version, review.round(), caller, over ? review.reviewer() : 0);
            review.assign(caller.accountId(), caller.name(), now());
            if (!over) {
                version.startReview();
                queries.add(review);
            }
            notifier.queued(version);
        });
    }

    /**
     * Gives a ficha to that person: one that nobody took up is theirs to review, in another they take the next free
     * seat. They are told by mail.
     *
     * @throws Refused where the caller may not decide over it, or the person may not assess it
     */
    public void assign(Caller caller, long id, long reviewer) {
        transactions.write(() -> {
            PracticeVersion version = version(id);
            AccessPolicy.require(caller, Action.DECIDE, version.practice());
            if (version.status() == PracticeStatus.SUBMITTED) {
                Caller person = assignments.assignee(version, reviewer);
                startReview(person, id, version.revision());
                assignments.tell(version, person);
            } else {
                assignments.assign(caller, id, reviewer);
            }
        });
    }

    /** Attaches one remark to a place of the ficha: {@link #saveRemarks} with nothing else. */
    public void addRemark(Caller caller, long id, String path, String words) {
        write(caller, id, (version, review) -> remarks.attach(version, review, caller, path, words));
    }

    /**
     * Takes down what stands in the margin: new remarks, changes of those that were not sent, replies to answers. All
     * of it, or nothing with every fault told. The municipality sees it once the ficha is returned.
     *
     * @param form fresh remarks by place: a field, a row, a section, or empty for the whole; by number the remarks that
     * were changed, where blank words take one back, and the replies
     * @throws Invalid with paths {@code o.<place>}, {@code r.<number>} and {@code t.<number>}
     */
    void saveRemarks(Caller caller, long id, RemarkForm form) {
        write(caller, id, (version, review) -> remarks.save(version, review, caller, form));
    }

    /** Notes that the municipality mended what an earlier remark asked, or that it did not. */
    public void resolve(Caller caller, long id, long remark, boolean mended) {
        write(caller, id, (version, review) -> {
            RemarkEntity observation = sent(id, remark);
            if (mended) {
                observation.resolve(caller.name(), now());
            } else {
                observation.reopen();
            }
        });
    }

    /** Back to the municipality; at least one remark says why. */
    public void returnToMunicipality(Caller caller, long id, long seen) {
        decide(caller, id, seen, version -> {
            Review review = ownReview(caller, id);
            long many = queries.observations(id).stream().filter(one -> !one.sent()).count()
                    + threads.unsent(id, review.round());
            if (many == 0) {
                throw new Invalid("", "review.fault.noRemark");
            }
            version.returnToMunicipality(now());
            FichaSnapshot.parts(version, review.round()).forEach(queries::add);
            review.decide(Verdict.RETURNED, null, now());
            notifier.returned(version, many);
        });
    }

    /**
     * Ready to be published. What was asked before is thereby done; a remark that was not sent stands against it.
     *
     * @throws Refused where the verdicts are not all in, differ, or come to too little
     */
    public void accept(Caller caller, long id, long seen) {
        decide(caller, id, seen, version -> {
            Review review = ownReview(caller, id);
            List<RemarkEntity> all = queries.observations(id);
            if (all.stream().anyMatch(one -> !one.sent())) {
                throw new Invalid("", "review.fault.unsentRemark");
            }
            assessments.requireAgreed(version);
            version.accept(now());
            review.decide(Verdict.ACCEPTED, null, now());
            all.forEach(one -> one.resolve(caller.name(), now()));
            notifier.accepted(version);
        });
    }

    /** Ends it, with a reason that the municipality reads. */
    public void decline(Caller caller, long id, long seen, String reason) {
        decide(caller, id, seen, version -> {
            Review review = ownReview(caller, id);
            String why = RequiredText.of("reason", reason);
            version.decline(now());
            review.decide(Verdict.DECLINED, why, now());
            notifier.declined(version, why);
        });
    }

    /**
     * Makes an accepted version the public one.
     *
     * @throws Refused where the verdicts are not all in, differ, or come to too little
     */
    public void publish(Caller caller, long id, long seen) {
        transactions.write(() -> {
            PracticeVersion version = version(id);
            AccessPolicy.require(caller, Action.PUBLISH, version.practice());
            requireRevision(version, seen);
            assessments.requireAgreed(version);
            practices.publish(version);
            notifier.published(version);
        });
    }

    /** Takes a practice from the public; the reason stays in its place. */
    public void withdraw(Caller caller, long practiceId, String reason) {
        transactions.write(() -> {
            Practice practice = practices.find(practiceId).orElseThrow(() -> new NotFound("practice", practiceId));
            AccessPolicy.require(caller, Action.WITHDRAW, practice);
            String why = Text.orNull(reason);
            if (why != null && why.codePointCount(0, why.length()) > 2000) {
                throw new Invalid("reason", "fault.tooLong", 2000, why.codePointCount(0, why.length()));
            }
            practices.withdraw(practice, RequiredText.of("reason", why));
            notifier.withdrawn(practice, why);
        });
    }

    @Override
    public List<Remark> remarksOn(long versionId) {
        return transactions.read(() -> queries.version(versionId).map(version -> threads.sent(version, false))
                .orElse(List.of()));
    }

    @Override
    public Optional<String> reasonDeclined(long versionId) {
        return transactions.read(
                () -> queries.last(versionId).filter(one -> one.verdict() == Verdict.DECLINED).map(Review::reason));
    }

    @Override
    public void answer(long versionId, long remarkId, String author, String answer) {
        transactions.write(() -> threads.answer(versionWithoutParts(versionId), sent(versionId, remarkId), author,
                answer));
    }

    private void decide(Caller caller, long id, long seen, Consumer<PracticeVersion> work) {
        transactions.write(() -> {
            PracticeVersion version = version(id);
            AccessPolicy.require(caller, Action.DECIDE, version.practice());
            requireRevision(version, seen);
            work.accept(version);
        });
    }

    /** Remarks are written by the one who took it up, until the ficha is out of the hands of the desk. */
    void write(Caller caller, long id, BiConsumer<PracticeVersion, Review> work) {
        transactions.write(() -> {
            PracticeVersion version = versionWithoutParts(id);
            AccessPolicy.require(caller, Action.DECIDE, version.practice());
            if (version.status() != PracticeStatus.IN_REVIEW && version.status() != PracticeStatus.ACCEPTED) {
                throw new Refused("review.closed");
            }
            work.accept(version, ownReview(caller, id));
        });
    }

    private PracticeVersion version(long id) {
        return queries.practiceOf(id).flatMap(practices::find)
                .flatMap(practice -> practice.versions().stream().filter(one -> one.id() == id).findFirst())
                .filter(version -> version.status() != PracticeStatus.DRAFT)
                .orElseThrow(() -> new NotFound("review", id));
    }

    /** For what is written beside the ficha and must not count as a change of it. */
    private PracticeVersion versionWithoutParts(long id) {
        return queries.version(id).filter(version -> version.status() != PracticeStatus.DRAFT)
                .orElseThrow(() -> new NotFound("review", id));
    }

    private Review ownReview(Caller caller, long id) {
        return queries.last(id).filter(review -> review.reviewer() == caller.accountId())
                .orElseThrow(() -> new Refused("review.notYours"));
    }

    private RemarkEntity sent(long id, long remark) {
        return queries.observation(id, remark).filter(RemarkEntity::sent)
                .orElseThrow(() -> new NotFound("remark", remark));
    }

    private static void requireRevision(PracticeVersion version, long seen) {
        if (version.revision() != seen) {
            throw new Stale();
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
