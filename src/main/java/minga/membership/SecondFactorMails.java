package minga.membership;

import java.net.URI;
import java.time.Clock;
import minga.account.Account;
import minga.account.Accounts;
import minga.account.SecondFactorEvent;
import minga.account.SecondFactorListener;
import minga.notice.MailTextSanitizer;
import minga.notice.Notices;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/**
 * Mails to the owner of an account whose second factor changed, or was guessed at; nothing that anybody typed is in
 * them.
 */
public final class SecondFactorMails implements SecondFactorListener {

    private final Notices notices;
    private final Accounts accounts;
    private final URI publicUrl;
    private final Clock clock;

    public SecondFactorMails(Notices notices, Accounts accounts, URI publicUrl, Clock clock) {
        this.notices = notices;
        this.accounts = accounts;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public void onEvent(SecondFactorEvent event) {
        if (event.kind().mailed()) {
            accounts.find(event.accountId()).ifPresent(account -> write(account, event.kind()));
        }
    }

    private void write(Account account, SecondFactorEvent.Kind kind) {
        Language language = Language.of(account.language()).orElse(Language.ES);
        String what = Messages.text(language, "account.secondFactor.mail." + kind);
        notices.write(account.mail(), Messages.text(language, "account.secondFactor.mail.subject"),
                Messages.text(language, "account.secondFactor.mail.body",
                        Messages.text(language, "membership.mail.hello",
                                MailTextSanitizer.sanitizeLine(account.name())),
                        what,
                        Formats.date(language, clock.instant()), Formats.time(clock.instant()),
                        publicUrl + "/mi-cuenta/segundo-paso"));
    }
}
