package minga.assessment;

import java.net.URI;
import java.util.List;
import minga.account.Account;
import minga.account.Accounts;
import minga.account.Caller;
import minga.notice.MailTextSanitizer;
import minga.notice.Notices;
import minga.practice.PracticeVersion;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/** Announces to reviewers by mail what waits for them: an assignment, a difference, a message, a colleague who left. */
public final class AssessmentNotifier {

    private final Notices notices;
    private final Accounts accounts;
    private final URI portal;

    /** @param portal the public address that links in mails begin with, without a slash at the end */
    public AssessmentNotifier(Notices notices, Accounts accounts, URI portal) {
        this.notices = notices;
        this.accounts = accounts;
        this.portal = portal;
    }

    /** Somebody is to assess it, until a day. */
    void assigned(PracticeVersion version, Assignment assignment) {
        accounts.find(assignment.reviewer()).ifPresent(account -> mail(account, "assigned", version,
                Formats.date(language(account), assignment.dueAt())));
    }

    /** Two differ: both are told, since each waited for the other. */
    void disputed(PracticeVersion version, List<Panel.Seat> seats, Caller except) {
        mailAll("disputed", version, seats, except);
    }

    void complete(PracticeVersion version, List<Panel.Seat> seats, Caller except) {
        mailAll("complete", version, seats, except);
    }

    void message(PracticeVersion version, List<Panel.Seat> seats, Caller author) {
        mailAll("message", version, seats, author);
    }

    void conflict(PracticeVersion version, List<Panel.Seat> seats) {
        mailAll("conflict", version, seats, Caller.ANONYMOUS);
    }

    private void mailAll(String what, PracticeVersion version, List<Panel.Seat> seats, Caller except) {
        seats.stream().map(seat -> seat.assignment().reviewer()).filter(one -> one != except.accountId())
                .forEach(one -> accounts.find(one).ifPresent(account -> mail(account, what, version, except.name())));
    }

    private void mail(Account account, String what, PracticeVersion version, String more) {
        if (account.disabled()) {
            return;
        }
        Language language = language(account);
        String name = version.identification().name() == null ? version.practice().code()
                : version.identification().name();
        notices.writeAbout(version.practice().code(), account.mail(),
                Messages.text(language, "assessment.mail." + what + ".subject", MailTextSanitizer.sanitizeLine(name)),
                Messages.text(language, "assessment.mail." + what + ".body",
                        MailTextSanitizer.sanitizeLine(account.name()), MailTextSanitizer.sanitizeLine(name),
                        portal + "/evaluaciones/" + version.id()
                                + (what.equals("conflict") ? "/evaluadores" : "/dictamen"),
                        MailTextSanitizer.sanitizeLine(more)));
    }

    private static Language language(Account account) {
        return Language.of(account.language()).orElse(Language.ES);
    }
}
