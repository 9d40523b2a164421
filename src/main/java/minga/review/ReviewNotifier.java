package minga.review;

import java.net.URI;
import java.util.List;
import minga.account.Account;
import minga.account.Accounts;
import minga.account.Role;
import minga.change.ChangeKind;
import minga.change.Changes;
import minga.notice.MailTextSanitizer;
import minga.notice.Notices;
import minga.practice.Practice;
import minga.practice.PracticeVersion;
import minga.web.Language;
import minga.web.Messages;

/** Announces decisions of reviewers: an entry in the change log, and mails to the members of the municipality. */
public final class ReviewNotifier {

    private final Changes changes;
    private final Notices notices;
    private final Accounts accounts;
    private final URI portal;

    /** @param portal the public address that links in mails begin with, without a slash at the end */
    public ReviewNotifier(Changes changes, Notices notices, Accounts accounts, URI portal) {
        this.changes = changes;
        this.notices = notices;
        this.accounts = accounts;
        this.portal = portal;
    }

    void queued(PracticeVersion version) {
        changes.record(ChangeKind.QUEUED, version.practice().id(), version.number() + " " + version.status());
    }

    void returned(PracticeVersion version, long remarks) {
        queued(version);
        mailMembers(version.practice(), "returned", name(version), "/postulaciones/" + version.practice().id(),
                String.valueOf(remarks));
    }

    /** Who reviews hears of it by the queue, who wrote it by mail. */
    void accepted(PracticeVersion version) {
        queued(version);
        mailMembers(version.practice(), "accepted", name(version), "/postulaciones/" + version.practice().id(),
                version.practice().code());
    }

    void declined(PracticeVersion version, String reason) {
        queued(version);
        mailMembers(version.practice(), "declined", name(version), "/postulaciones/" + version.practice().id(), reason);
    }

    /** The collection noted the publication in the log already. */
    void published(PracticeVersion version) {
        mailMembers(version.practice(), "published", name(version), "/practicas/" + version.practice().slug(),
                version.practice().code());
    }

    void withdrawn(Practice practice, String reason) {
        mailMembers(practice, "withdrawn", practice.code(), "/practicas/" + practice.slug(), reason);
    }

    private void mailMembers(Practice practice, String what, String name, String path, String more) {
        List<Account> members = accounts.findByRole(Role.MEMBER, practice.municipality());
        for (Account member : members) {
            Language language = Language.of(member.language()).orElse(Language.ES);
            notices.writeAbout(practice.code(), member.mail(),
                    Messages.text(language, "review.mail." + what + ".subject", MailTextSanitizer.sanitizeLine(name)),
                    Messages.text(language, "review.mail." + what + ".body",
                            MailTextSanitizer.sanitizeLine(member.name()), MailTextSanitizer.sanitizeLine(name),
                            portal + path, MailTextSanitizer.sanitizeLine(more)));
        }
    }

    private static String name(PracticeVersion version) {
        String name = version.identification().name();
        return name == null ? version.practice().code() : name;
    }
}
