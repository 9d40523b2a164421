package minga.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import minga.account.Action;
import minga.account.Caller;
import minga.account.AccessPolicy;
import minga.platform.Fault;
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

/** The verbs of the evaluation desk. Each asks for the right first and is one transaction. */
public final class Reviews implements Remarks {

    /** The longest remark, answer or reason, in characters. */
    public static final int WORDS = 4000;

    private final Transactions transactions;
    private final Practices practices;
    private final JpaReviews rows;
    private final ReviewNotifier notifier;
    private final Clock clock;

    public Reviews(Transactions transactions, Practices practices, ReviewNotifier notifier, Clock clock) {
        this.transactions = transactions;
        this.practices = practices;
        this.rows = new JpaReviews(transactions);
        this.notifier = notifier;
        this.clock = clock;
    }

    /** What a reviewer reads; a draft that was never sent is nobody's business here. */
    public ReviewSheet read(Caller caller, long id) {
        return transactions.read(() -> {
            PracticeVersion version = version(id);
            AccessPolicy.require(caller, Action.REVIEW, null);
            List<RemarkEntity> all = rows.observations(id);
            return new ReviewSheet(version, rows.last(id).orElse(null),
                    all.stream().filter(one -> !one.sent()).map(RemarkEntity::remark).toList(),
                    all.stream().filter(RemarkEntity::sent).map(RemarkEntity::remark).toList());
        });
    }

    /** Takes up what was sent, or takes it over from a colleague. */
    public void take(Caller caller, long id, long seen) {
        decide(caller, id, seen, version -> {
            Optional<Review> last = rows.last(id);
            boolean over = version.status() == PracticeStatus.IN_REVIEW;
            Review review = over ? last.orElseThrow() : new Review(id, last.map(Review::round).orElse(0) + 1);
            review.assign(caller.accountId(), caller.name(), now());
            if (!over) {
                version.take();
                rows.add(review);
            }
            notifier.queued(version);
        });
    }

    /** Attaches one remark to a place of the ficha: {@link #jot} with nothing else. */
    public void remark(Caller caller, long id, String path, String words) {
        write(caller, id, (version, review) -> attach(version, review, caller, path, said("text", words)));
    }

    /**
     * Takes down what stands in the margin: new remarks, and changes of those that were not sent. All of it, or nothing
     * with every fault told. The municipality sees remarks once the ficha is returned.
     *
     * @param fresh by place: a field, a row, a section, or empty for the whole; blank words are no remark
     * @param changed by the number of the remark; blank words take it back
     * @throws Invalid with paths {@code o.<place>} and {@code r.<number>}
     */
    public void jot(Caller caller, long id, Map<String, String> fresh, Map<Long, String> changed) {
        write(caller, id, (version, review) -> {
            List<Fault> faults = new ArrayList<>();
            fresh.forEach((path, words) -> {
                if (Text.orNull(words) != null) {
                    tried("o." + path, faults, () -> attach(version, review, caller, path, said("text", words)));
                }
            });
            changed.forEach((number, words) -> tried("r." + number, faults, () -> change(pending(id, number), words)));
            if (!faults.isEmpty()) {
                throw new Invalid(faults);
            }
        });
    }

    private void attach(PracticeVersion version, Review review, Caller caller, String path, String words) {
        if (!new Places(version).exist(path)) {
            throw new Invalid("path", "review.fault.place");
        }
        RemarkEntity observation = new RemarkEntity(review, path, caller.name());
        observation.say(words, now());
        rows.add(observation);
    }

    private void change(RemarkEntity observation, String words) {
        if (Text.orNull(words) == null) {
            rows.remove(observation);
        } else {
            observation.say(said("text", words), now());
        }
    }

    private static void tried(String path, List<Fault> faults, Runnable work) {
        try {
            work.run();
        } catch (Invalid invalid) {
            invalid.faults().forEach(fault -> faults.add(Fault.at(path, fault.key(), fault.args().toArray())));
        }
    }

    /** Notes that the municipality mended what an earlier remark asked, or that it did not. */
    public void resolve(Caller caller, long id, long remark, boolean mended) {
        write(caller, id, (version, review) -> {
            RemarkEntity observation = sent(id, remark);
            if (mended) {
                observation.resolve(now());
            } else {
                observation.reopen();
            }
        });
    }

    /** Back to the municipality; at least one remark says why. */
    public void giveBack(Caller caller, long id, long seen) {
        decide(caller, id, seen, version -> {
            Review review = mine(caller, id);
            long many = rows.observations(id).stream().filter(one -> !one.sent()).count();
            if (many == 0) {
                throw new Invalid("", "review.fault.noRemark");
            }
            version.giveBack(now());
            review.decide(Verdict.RETURNED, null, now());
            notifier.returned(version, many);
        });
    }

    /** Ready to be published. What was asked before is thereby done; a remark that was not sent stands against it. */
    public void accept(Caller caller, long id, long seen) {
        decide(caller, id, seen, version -> {
            Review review = mine(caller, id);
            List<RemarkEntity> all = rows.observations(id);
            if (all.stream().anyMatch(one -> !one.sent())) {
                throw new Invalid("", "review.fault.unsentRemark");
            }
            version.accept(now());
            review.decide(Verdict.ACCEPTED, null, now());
            all.forEach(one -> one.resolve(now()));
            notifier.queued(version);
        });
    }

    /** Ends it, with a reason that the municipality reads. */
    public void decline(Caller caller, long id, long seen, String reason) {
        decide(caller, id, seen, version -> {
            Review review = mine(caller, id);
            String why = said("reason", reason);
            version.decline(now());
            review.decide(Verdict.DECLINED, why, now());
            notifier.declined(version, why);
        });
    }

    /** Makes an accepted version the public one. */
    public void publish(Caller caller, long id, long seen) {
        transactions.write(() -> {
            PracticeVersion version = version(id);
            AccessPolicy.require(caller, Action.PUBLISH, version.practice());
            unchanged(version, seen);
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
            practices.withdraw(practice, said("reason", why));
            notifier.withdrawn(practice, why);
        });
    }

    @Override
    public List<Remark> remarksOn(long versionId) {
        return transactions.read(() -> rows.observations(versionId).stream()
                .filter(RemarkEntity::sent).map(RemarkEntity::remark).toList());
    }

    @Override
    public Optional<String> reasonDeclined(long versionId) {
        return transactions.read(() -> rows.last(versionId).filter(one -> one.verdict() == Verdict.DECLINED).map(Review::reason));
    }

    @Override
    public void answer(long versionId, long remarkId, String answer) {
        transactions.write(() -> {
            RemarkEntity observation = sent(versionId, remarkId);
            boolean newest = rows.last(versionId).orElseThrow().round() == observation.review().round();
            if (!newest || unopened(versionId).status() != PracticeStatus.RETURNED) {
                throw new Refused("review.answer.closed");
            }
            observation.answer(Text.orNull(answer) == null ? null : said("answer", answer), now());
        });
    }

    private void decide(Caller caller, long id, long seen, Consumer<PracticeVersion> work) {
        transactions.write(() -> {
            PracticeVersion version = version(id);
            AccessPolicy.require(caller, Action.DECIDE, version.practice());
            unchanged(version, seen);
            work.accept(version);
        });
    }

    /** Remarks are written by the one who took it up, until the ficha is out of the hands of the desk. */
    void write(Caller caller, long id, BiConsumer<PracticeVersion, Review> work) {
        transactions.write(() -> {
            PracticeVersion version = unopened(id);
            AccessPolicy.require(caller, Action.DECIDE, version.practice());
            if (version.status() != PracticeStatus.IN_REVIEW && version.status() != PracticeStatus.ACCEPTED) {
                throw new Refused("review.closed");
            }
            work.accept(version, mine(caller, id));
        });
    }

    private PracticeVersion version(long id) {
        return rows.practiceOf(id).flatMap(practices::find)
                .flatMap(practice -> practice.versions().stream().filter(one -> one.id() == id).findFirst())
                .filter(version -> version.status() != PracticeStatus.DRAFT)
                .orElseThrow(() -> new NotFound("review", id));
    }

    /** For what is written beside the ficha and must not count as a change of it. */
    private PracticeVersion unopened(long id) {
        return rows.version(id).filter(version -> version.status() != PracticeStatus.DRAFT)
                .orElseThrow(() -> new NotFound("review", id));
    }

    private Review mine(Caller caller, long id) {
        Optional<Review> review = rows.last(id);
        if (review.isEmpty() || review.get().reviewer() != caller.accountId()) {
            throw new Refused("review.notYours");
        }
        return review.get();
    }

    private RemarkEntity pending(long id, long remark) {
        return rows.observation(id, remark).filter(one -> !one.sent()).orElseThrow(() -> new NotFound("remark", remark));
    }

    private RemarkEntity sent(long id, long remark) {
        return rows.observation(id, remark).filter(RemarkEntity::sent).orElseThrow(() -> new NotFound("remark", remark));
    }

    private static void unchanged(PracticeVersion version, long seen) {
        if (version.revision() != seen) {
            throw new Stale();
        }
    }

    private static String said(String path, String words) {
        String clean = Text.orNull(words);
        if (clean == null) {
            throw new Invalid(path, "review.fault.empty." + path);
        }
        int size = clean.codePointCount(0, clean.length());
        if (size > WORDS) {
            throw new Invalid(path, "fault.tooLong", WORDS, size);
        }
        return clean;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
