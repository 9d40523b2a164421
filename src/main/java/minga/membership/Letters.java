package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import minga.account.Account;
import minga.account.Invitation;
import minga.account.Invitations;
import minga.account.Key;
import minga.notice.Notices;
import minga.platform.Settings;
import minga.platform.SpanishSort;
import minga.platform.Transactions;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/** The mails of this room: each says what it is, until when it holds, and gives one link. */
@ApplicationScoped
public class Letters {

    @Inject
    Transactions transactions;

    @Inject
    Invitations invitations;

    @Inject
    Notices notices;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Invites somebody; key and mail are written down together or not at all. */
    public void invite(Invitation invitation, String institution, Language language) {
        transactions.write(() -> {
            String key = invitations.invite(invitation);
            String role = invitation.roles().stream().map(one -> Messages.text(language, "account.role." + one))
                    .sorted(SpanishSort.ORDER).reduce((a, b) -> a + ", " + b).orElse("");
            notices.write(invitation.mail(), Messages.text(language, "membership.mail.invite.subject"),
                    Messages.text(language, "membership.mail.invite.body", hello(language, invitation.name()), role,
                            institution.isEmpty() ? Messages.text(language, "web.owner") : institution, address("/invitacion/" + key),
                            Formats.date(language, clock.instant().plus(Key.Purpose.INVITATION.life()))));
        });
    }

    /** Tells somebody how to set a new password; in the transaction of the key. */
    public void newPassword(Account account, String key) {
        Language language = Language.of(account.language()).orElse(Language.ES);
        notices.write(account.mail(), Messages.text(language, "membership.mail.password.subject"),
                Messages.text(language, "membership.mail.password.body", hello(language, account.name()), address("/clave/nueva/" + key),
                        Formats.time(clock.instant().plus(Key.Purpose.PASSWORD.life()))));
    }

    private static String hello(Language language, String name) {
        return name == null ? Messages.text(language, "membership.mail.hello.nobody") : Messages.text(language, "membership.mail.hello", name);
    }

    private String address(String path) {
        return settings.http().publicUrl().toString().replaceAll("/$", "") + path;
    }
}
