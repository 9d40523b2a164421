package minga.submission;

import java.net.URI;
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
import minga.web.Language;
import minga.web.Messages;

/** Announces a sent ficha: an entry in the change log, and a mail to everybody who may decide on it. */
public final class SubmissionNotifier {

    private final Changes changes;
    private final Notices notices;
    private final Accounts accounts;
    private final URI portal;

    /** @param portal the public address that links in mails begin with, without a slash at the end */
    public SubmissionNotifier(Changes changes, Notices notices, Accounts accounts, URI portal) {
        this.changes = changes;
        this.notices = notices;
        this.accounts = accounts;
        this.portal = portal;
    }

    /** In the transaction of the sending: no mail goes out for what was not sent. */
    void notifySubmitted(Practice practice) {
        PracticeVersion version = practice.newest();
        changes.record(ChangeKind.QUEUED, practice.id(), version.number() + " " + version.status());
        for (Account reviewer : accounts.findByRole(Role.REVIEWER, null)) {
            if (AccessPolicy.may(reviewer.caller(), Action.DECIDE, practice)) {
                Language language = Language.of(reviewer.language()).orElse(Language.ES);
                String name = MailTextSanitizer.sanitizeLine(version.identification().name());
                notices.write(reviewer.mail(), Messages.text(language, "submission.mail.sent.subject", name),
                        Messages.text(language, "submission.mail.sent.body",
                                MailTextSanitizer.sanitizeLine(reviewer.name()), name,
                                portal + "/evaluaciones/" + version.id()));
            }
        }
    }
}
