package minga.inspection;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.account.Account;
import minga.account.Accounts;
import minga.account.Role;
import minga.change.ChangeKind;
import minga.change.Changes;
import minga.evidence.Evidence;
import minga.notice.MailTextSanitizer;
import minga.notice.Notices;
import minga.practice.MeansOfVerification;
import minga.practice.Practice;
import minga.practice.PracticeVersion;
import minga.web.Language;
import minga.web.Messages;

/** Announces lost evidence: an entry in the change log for the public ficha, a mail to the municipality. */
public final class LostEvidenceNotifier {

    /** So many stand in one mail: with the longest links it stays below the longest mail. */
    private static final int LISTED = 8;

    private final Changes changes;
    private final Notices notices;
    private final Accounts accounts;
    private final URI portal;

    /** @param portal the public address that links in mails begin with, without a slash at the end */
    public LostEvidenceNotifier(Changes changes, Notices notices, Accounts accounts, URI portal) {
        this.changes = changes;
        this.notices = notices;
        this.accounts = accounts;
        this.portal = portal;
    }

    URI portal() {
        return portal;
    }

    /** One piece of evidence that is lost, and where in the ficha it stood. */
    private record Loss(int indicator, int means, boolean file, String name) {

        static Loss of(MeansOfVerification means, Evidence one) {
            return new Loss(means.indicator().place() + 1, means.place() + 1, one.fileHash() != null,
                    one.fileHash() != null ? one.fileName() : one.link());
        }

        String listLine(Language language) {
            return "- " + Messages.text(language, file ? "inspection.mail.file" : "inspection.mail.link",
                    Messages.text(language, "indicator.row", indicator), Messages.text(language, "means.row", means),
                    MailTextSanitizer.sanitizeLine(name));
        }
    }

    /**
     * @param moved the means whose evidence changed its state
     * @param lost the numbers of the evidence among it that is lost from now on
     */
    void notifyLosses(Collection<MeansOfVerification> moved, Set<Long> lost) {
        Set<Long> shown = new LinkedHashSet<>();
        Map<Practice, Set<Loss>> losses = new LinkedHashMap<>();
        for (MeansOfVerification means : moved) {
            PracticeVersion version = means.version();
            Practice practice = version.practice();
            boolean open = practice.published().filter(version::equals).isPresent();
            if (open) {
                shown.add(practice.id());
            }
            if (open || version == practice.newest() && !practice.withdrawn()) {
                means.evidence().stream().filter(one -> lost.contains(one.id()))
                        .forEach(one -> losses.computeIfAbsent(practice, none -> new LinkedHashSet<>())
                                .add(Loss.of(means, one)));
            }
        }
        losses.forEach(this::mailMembers);
        shown.forEach(id -> changes.record(ChangeKind.EVIDENCE, id, null));
    }

    private void mailMembers(Practice practice, Set<Loss> losses) {
        String typedName = practice.newest().identification().name();
        String name = typedName == null ? practice.code() : MailTextSanitizer.sanitizeLine(typedName);
        for (Account member : accounts.findByRole(Role.MEMBER, practice.municipality())) {
            Language language = Language.of(member.language()).orElse(Language.ES);
            notices.write(member.mail(), Messages.text(language, "inspection.mail.subject", name),
                    Messages.text(language, "inspection.mail.body",
                            MailTextSanitizer.sanitizeLine(member.name()), name, list(losses, language),
                            portal + "/postulaciones/" + practice.id()));
        }
    }

    private static String list(Set<Loss> losses, Language language) {
        List<String> lines = new ArrayList<>(
                losses.stream().limit(LISTED).map(loss -> loss.listLine(language)).toList());
        if (losses.size() > LISTED) {
            lines.add(Messages.text(language, "inspection.mail.more", losses.size() - LISTED));
        }
        return String.join("\n", lines);
    }
}
