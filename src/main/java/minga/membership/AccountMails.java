package minga.membership;

import java.net.URI;
import java.time.Clock;
import minga.account.Account;
import minga.account.AccountNotifier;
import minga.account.Role;
import minga.notice.MailTextSanitizer;
import minga.notice.Notices;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/** Writes the mails that tell people what happened to their accounts, into the outbox. */
public final class AccountMails implements AccountNotifier {

    private final Notices notices;
    private final URI portal;
    private final Clock clock;

    /** @param portal the public address that links in mails begin with, without a slash at the end */
    public AccountMails(Notices notices, URI portal, Clock clock) {
        this.notices = notices;
        this.portal = portal;
        this.clock = clock;
    }

    @Override
    public void notifySignInSlowed(Account account) {
        write(account, "tried", portal + "/clave/olvidada");
    }

    @Override
    public void notifyPasswordChanged(Account account) {
        write(account, "changed", portal + "/clave/olvidada");
    }

    @Override
    public void notifyRolesChanged(Account account) {
        Language language = language(account);
        write(account, "roles",
                account.roles().stream().map(Role::name).map(role -> Messages.text(language, "account.role." + role))
                        .reduce((one, other) -> one + ", " + other).orElse(""));
    }

    private void write(Account account, String what, String more) {
        Language language = language(account);
        String when = Formats.date(language, clock.instant()) + ", " + Formats.time(clock.instant());
        notices.write(account.mail(), Messages.text(language, "membership.mail." + what + ".subject"),
                Messages.text(language, "membership.mail." + what + ".body", Messages.text(language,
                        "membership.mail.hello", MailTextSanitizer.sanitizeLine(account.name())), when, more));
    }

    private static Language language(Account account) {
        return Language.of(account.language()).orElse(Language.ES);
    }
}
