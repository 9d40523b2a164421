package minga.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import minga.account.Caller;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Text;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.FieldPathLabels;

/** Writes remarks that were not sent yet. Joins the transaction under way; who calls has seen to the right. */
final class RemarkWriter {

    private final JpaReviews queries;
    private final RemarkThreads threads;
    private final Supplier<Instant> now;

    RemarkWriter(JpaReviews queries, RemarkThreads threads, Supplier<Instant> now) {
        this.queries = queries;
        this.threads = threads;
        this.now = now;
    }

    /** All of it, or nothing with every fault told. */
    void save(PracticeVersion version, Review review, Caller caller, RemarkForm form) {
        List<Fault> faults = new ArrayList<>();
        form.fresh().forEach((path, words) -> {
            if (Text.orNull(words) != null) {
                collectFaults("o." + path, faults, () -> attach(version, review, caller, path, words));
            }
        });
        form.changed().forEach((number, words) -> collectFaults("r." + number, faults,
                () -> change(pending(version.id(), number), words)));
        form.replies().forEach((number, words) -> collectFaults("t." + number, faults,
                () -> threads.reply(review, sent(version.id(), number), caller.name(), words)));
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    void attach(PracticeVersion version, Review review, Caller caller, String path, String typed) {
        String words = RequiredText.of("text", typed);
        if (!FieldPathLabels.exists(PracticeTemplate.PRACTICE, version, path)) {
            throw new Invalid("path", "review.fault.place");
        }
        RemarkEntity observation = new RemarkEntity(review, RemarkPlace.of(version, path), caller);
        observation.write(words, now.get());
        queries.add(observation);
    }

    private void change(RemarkEntity observation, String words) {
        if (Text.orNull(words) == null) {
            queries.remove(observation);
        } else {
            observation.write(RequiredText.of("text", words), now.get());
        }
    }

    private RemarkEntity sent(long id, long remark) {
        return queries.observation(id, remark).filter(RemarkEntity::sent)
                .orElseThrow(() -> new NotFound("remark", remark));
    }

    private RemarkEntity pending(long id, long remark) {
        return queries.observation(id, remark).filter(one -> !one.sent())
                .orElseThrow(() -> new NotFound("remark", remark));
    }

    private static void collectFaults(String path, List<Fault> faults, Runnable work) {
        try {
            work.run();
        } catch (Invalid invalid) {
            invalid.faults().forEach(fault -> faults.add(Fault.at(path, fault.key(), fault.args().toArray())));
        }
    }
}
