package minga.commitment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.form.FormValues;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Transactions;
import minga.web.RequestContext;

/**
 * Reports of people without an account, by the one-time link of a reminder. What they write waits for a curator: until
 * then it is not public and changes nothing.
 */
public final class CommitmentReports {

    private final Transactions transactions;
    private final Commitments commitments;
    private final ReportKeys keys;
    private final CommitmentDesk desk;
    private final Clock clock;

    public CommitmentReports(Transactions transactions, Commitments commitments, ReportKeys keys, CommitmentDesk desk,
            Clock clock) {
        this.transactions = transactions;
        this.commitments = commitments;
        this.keys = keys;
        this.desk = desk;
        this.clock = clock;
    }

    /** The commitment that the link of a reminder opens; nothing where it was used, ended, or the commitment left. */
    public Optional<Commitment> find(String secret) {
        return keys.find(secret, now());
    }

    /** The commitment about which reminders came with that link, used or not. */
    public Optional<Commitment> findOwner(String secret) {
        return keys.findOwner(secret);
    }

    /**
     * Takes the report and uses the link up.
     *
     * @param unnamed who is named where the commitment names no institution
     * @param last true where no more reminders are wanted
     * @throws Invalid when it says nothing, or something that cannot be read; then the link can be used again
     * @throws NotFound when the link opens nothing, or not any more
     */
    public void report(String secret, FormValues values, String unnamed, boolean last) {
        transactions.write(() -> {
            Commitment commitment = find(secret).orElseThrow(() -> new NotFound("key", "report"));
            if (!keys.consume(secret, now())) {
                throw new NotFound("key", "report");
            }
            String who = Stream.of(commitment.unit(), commitment.institution()).filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            ProgressReport report = commitment.report(
                    new ProgressReport.Author(who.isEmpty() ? unnamed : who, "link-" + RequestContext.random(),
                            false),
                    now());
            desk.fillReport(report, values);
            commitments.recordChange(commitment);
            if (last) {
                keys.endReminders(commitment.id(), now());
            }
        });
    }

    /** Ends the reminders of which the link came with; a link that nobody knows ends nothing. */
    public void endReminders(String secret) {
        keys.findOwner(secret).ifPresent(commitment -> keys.endReminders(commitment.id(), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
