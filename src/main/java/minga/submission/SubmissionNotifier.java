package minga.submission;

import java.net.URI;
import java.time.Instant;
import minga.account.AccessPolicy;
import minga.account.Account;
import minga.account.Accounts;
import minga.account.Action;
import minga.account.Role;
import minga.change.ChangeKind;
import minga.change.Changes;
import minga.notice.MailTextSanitizer;
import minga.notice.Notices;
import minga.practice.Practice;
import minga.practice.PracticeVersion;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/**
 * Announces a sent ficha: an entry in the change log, a mail to everybody who may decide on it, and a receipt to the
 * members of its municipality.
 */
public final class SubmissionNotifier {

    private final Changes changes;
    private final Notices notices;
    private final Accounts accounts;
    private final Territory territory;
    private final URI portal;

    /** @param portal the public address that links in mails begin with, without a slash at the end */
    public SubmissionNotifier(Changes changes, Notices notices, Accounts accounts, Territory territory, URI portal) {
        this.changes = changes;
        this.notices = notices;
        this.accounts = accounts;
        this.territory = territory;
        this.portal = portal;
    }

    /** In the transaction of the sending: no mail goes out for what was not sent. */
    void notifySubmitted(Practice practice) {
        PracticeVersion version = practice.newest();
        changes.record(ChangeKind.QUEUED, practice.id(), version.number() + " " + version.status());
        for (Account reviewer : accounts.findByRole(Role.REVIEWER, null)) {
            if (AccessPolicy.may(reviewer.caller(), Action.DECIDE, practice)) {
                mail(reviewer, version, "sent", "/evaluaciones/" + version.id());
            }
        }
        accounts.findByRole(Role.MEMBER, practice.municipality())
                .forEach(member -> mail(member, version, "receipt", "/postulaciones/" + practice.id()));
    }

    private void mail(Account account, PracticeVersion version, String what, String path) {
        Language language = Language.of(account.language()).orElse(Language.ES);
        String code = version.practice().code();
        String name = MailTextSanitizer.sanitizeLine(version.identification().name());
        String municipality = territory.municipality(version.practice().municipality()).map(Municipality::name)
                .orElse(version.practice().municipality());
        Instant sentAt = version.submittedAt();
        notices.writeAbout(code, account.mail(), Messages.text(language, "submission.mail." + what + ".subject", name),
                Messages.text(language, "submission.mail." + what + ".body",
                        MailTextSanitizer.sanitizeLine(account.name()), name, portal + path, municipality, code,
                        version.number(), Formats.date(language, sentAt), Formats.time(sentAt)));
    }
}
