package minga.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Caller;
import minga.change.ChangeKind;
import minga.change.Changes;
import minga.evidence.ChecklistItem;
import minga.evidence.Evidence;
import minga.evidence.FileDisclosure;
import minga.evidence.PersonalDataKind;
import minga.evidence.personaldata.FileTexts;
import minga.evidence.personaldata.PersonalDataFinding;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Transactions;
import minga.practice.Attachments;
import minga.practice.Attachments.Attachment;
import minga.practice.Practice;
import minga.practice.PracticeVersion;

/**
 * Application service for publishing evidence files: asks the checklist and an answer to each finding of personal data,
 * or keeps the file private. May be used at any time of a ficha: what was found late must be answered, and a file taken
 * from the public, without a new version.
 */
public final class FileDisclosures {

    /** The longest words about consent, in characters. */
    public static final int CONSENT_LIMIT = 1000;

    private final Transactions transactions;
    private final Attachments attachments;
    private final FileTexts texts;
    private final Changes changes;
    private final Clock clock;

    public FileDisclosures(Transactions transactions, Attachments attachments, FileTexts texts, Changes changes,
            Clock clock) {
        this.transactions = transactions;
        this.attachments = attachments;
        this.texts = texts;
        this.changes = changes;
        this.clock = clock;
    }

    /** A file, where it stands, and what was found in its text. */
    public record EvidenceFile(Evidence evidence, PracticeVersion version, List<PersonalDataFinding> findings) {}

    /**
     * The file of that evidence, if it is of the caller's institution.
     *
     * @throws NotFound when it is not there or of another institution
     */
    public EvidenceFile read(Caller caller, long id) {
        return transactions.read(() -> {
            Attachment found = find(caller, id);
            return new EvidenceFile(found.evidence(), found.version(), texts.findings(found.evidence().fileHash()));
        });
    }

    /**
     * Asks for the file to be public. Where its text was not read yet, what is found in it later is asked then, and the
     * file is private until that is answered.
     *
     * @throws Invalid with all that is missing, at {@code item.FACES}, {@code finding.<key>}, {@code consent}
     */
    public void publish(Caller caller, long id, FileDisclosure.Answers answers) {
        transactions.write(() -> {
            Attachment found = find(caller, id);
            List<Fault> faults = faults(found.evidence().disclosure(), answers);
            if (!faults.isEmpty()) {
                throw new Invalid(faults);
            }
            changed(found, () -> found.evidence().publishFile(answers, caller.accountId(), now()));
        });
    }

    /** From now on only the municipality and reviewers see the file. */
    public void keepPrivate(Caller caller, long id) {
        transactions.write(() -> {
            Attachment found = find(caller, id);
            changed(found, () -> found.evidence().keepFilePrivate(caller.accountId(), now()));
        });
    }

    private Attachment find(Caller caller, long id) {
        AccessPolicy.require(caller, Action.EDIT_DRAFT, null);
        Attachment found = attachments.find(id).orElseThrow(() -> new NotFound("evidence", id));
        if (!AccessPolicy.may(caller, Action.EDIT_DRAFT, found.version().practice())) {
            throw NotFound.withheld("evidence", id);
        }
        return found;
    }

    private void changed(Attachment found, Runnable work) {
        boolean before = found.isPublic();
        work.run();
        Practice practice = found.version().practice();
        if (found.isPublic() != before) {
            changes.record(ChangeKind.EVIDENCE, practice.id(), null);
        }
    }

    private static List<Fault> faults(FileDisclosure file, FileDisclosure.Answers answers) {
        List<Fault> faults = new ArrayList<>();
        for (ChecklistItem item : ChecklistItem.values()) {
            if (!answers.checklist().containsKey(item)) {
                faults.add(Fault.at("item." + item, "disclosure.fault.item"));
            }
        }
        boolean runs = false;
        for (String key : file.findings()) {
            PersonalDataKind kind = FileDisclosure.kindOf(key);
            PersonalDataKind.Answer answer = answers.findings().get(key);
            runs |= kind == PersonalDataKind.RUN && answer == PersonalDataKind.Answer.CONSENT;
            if (kind == PersonalDataKind.TOO_MANY) {
                faults.add(Fault.at("finding." + key, "disclosure.fault.tooMany"));
            } else if (answer == null || !kind.answers().contains(answer)) {
                faults.add(Fault.at("finding." + key, "disclosure.fault.finding"));
            }
        }
        if (runs && answers.checklist().get(ChecklistItem.RUN) == ChecklistItem.Answer.ABSENT) {
            faults.add(Fault.at("item." + ChecklistItem.RUN, "disclosure.fault.run"));
        }
        int length = answers.consent() == null ? 0 : answers.consent().codePointCount(0, answers.consent().length());
        if (answers.claimsConsent() && length == 0) {
            faults.add(Fault.at("consent", "disclosure.fault.consent"));
        } else if (length > CONSENT_LIMIT) {
            faults.add(Fault.at("consent", "fault.tooLong", CONSENT_LIMIT, length));
        }
        return faults;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
