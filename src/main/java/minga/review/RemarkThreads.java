package minga.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import minga.platform.Refused;
import minga.platform.Text;
import minga.practice.PracticeStatus;
import minga.practice.PracticeVersion;
import minga.practice.Remark;

/**
 * Reads and writes the threads of remarks: municipality and reviewer reply in turn, each once in a round. What a
 * reviewer replies is sent with the decision of that round. Joins the transaction under way; who calls has seen to the
 * right.
 */
final class RemarkThreads {

    /** The order of a thread: in each round the reviewer speaks first. */
    private static final Comparator<Remark.Reply> ORDER = Comparator.comparingInt(Remark.Reply::round)
            .thenComparing(Remark.Reply::side);

    private final JpaReviews queries;
    private final Supplier<Instant> now;

    RemarkThreads(JpaReviews queries, Supplier<Instant> now) {
        this.queries = queries;
        this.now = now;
    }

    /** Remarks that the municipality does not see yet. */
    List<Remark> pending(PracticeVersion version) {
        return queries.observations(version.id()).stream().filter(one -> !one.sent())
                .map(one -> one.remark(version, List.of(), 0)).toList();
    }

    /**
     * Remarks that were sent, with their replies.
     *
     * @param unsent true for reviewers, who also read what of theirs was not sent yet
     */
    List<Remark> sent(PracticeVersion version, boolean unsent) {
        Review last = queries.last(version.id()).orElse(null);
        int round = last == null ? 0 : last.round();
        boolean open = last != null && last.verdict() == null && !unsent;
        Map<Long, List<Remark.Reply>> replies = queries.replies(version.id()).stream().collect(Collectors.groupingBy(
                RemarkReply::remark, Collectors.mapping(RemarkReply::reply, Collectors.toList())));
        int answering = version.status() == PracticeStatus.RETURNED ? round : 0;
        return queries.observations(version.id()).stream().filter(RemarkEntity::sent)
                .map(one -> one.remark(version, replies.getOrDefault(one.id(), List.of()).stream()
                        .filter(reply -> !open || reply.side() != Remark.Side.REVIEWER || reply.round() < round)
                        .sorted(ORDER).toList(), answering))
                .toList();
    }

    /** How many replies of the reviewer wait to be sent with the decision of that round. */
    long unsent(long version, int round) {
        return queries.replies(version).stream().filter(one -> one.isOf(round, Remark.Side.REVIEWER)).count();
    }

    /**
     * What the municipality did, or why not; nothing takes the answer of this round back.
     *
     * @throws Refused where the version is not with its municipality, or an older remark was found mended
     */
    void answer(PracticeVersion version, RemarkEntity remark, String author, String words) {
        int round = queries.last(version.id()).orElseThrow().round();
        if (version.status() != PracticeStatus.RETURNED || remark.resolved() && remark.review().round() != round) {
            throw new Refused("review.answer.closed");
        }
        write(remark, round, Remark.Side.MUNICIPALITY, author,
                Text.orNull(words) == null ? null : RequiredText.of("answer", words));
    }

    /** What the reviewer says to the answer; nothing takes it back while it was not sent. */
    void reply(Review review, RemarkEntity remark, String author, String words) {
        if (review.verdict() != null && review.verdict() != Verdict.ACCEPTED) {
            throw new Refused("review.closed");
        }
        write(remark, review.round(), Remark.Side.REVIEWER, author,
                Text.orNull(words) == null ? null : RequiredText.of("text", words));
    }

    private void write(RemarkEntity remark, int round, Remark.Side side, String author, String words) {
        RemarkReply there = queries.replies(remark.review().version()).stream()
                .filter(one -> one.remark() == remark.id() && one.isOf(round, side)).findFirst().orElse(null);
        if (words == null) {
            if (there != null) {
                queries.remove(there);
            }
            return;
        }
        if (there == null) {
            there = new RemarkReply(remark.id(), round, side);
            there.write(words, author, now.get());
            queries.add(there);
        } else if (!words.equals(there.reply().text())) {
            there.write(words, author, now.get());
        }
    }
}
