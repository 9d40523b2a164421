package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import minga.account.Accounts;
import minga.account.Invitation;
import minga.account.Invitations;
import minga.notice.Notices;
import minga.platform.Settings;
import minga.platform.Transactions;
import minga.web.Language;
import minga.web.Messages;

/** The mails of this room: each says what it is, until when it holds, and gives one link. */
@ApplicationScoped
public class Letters {

    @Inject
    Transactions transactions;

    @Inject
    Accounts accounts;

    @Inject
    Invitations invitations;

    @Inject
    Notices notices;

    @Inject
    Settings settings;

    /** Invites somebody; key and mail are written down together or not at all. */
    void invite(Invitation invitation, String institution, Language language) {
        transactions.write(() -> {
            String key = invitations.invite(invitation);
            String role = invitation.roles().stream().map(one -> Messages.text(language, "account.role." + one))
                    .sorted().reduce((a, b) -> a + ", " + b).orElse("");
            notices.write(invitation.mail(), Messages.text(language, "membership.mail.invite.subject"),
                    Messages.text(language, "membership.mail.invite.body", invitation.name() == null ? "" : invitation.name(), role,
                            institution.isEmpty() ? Messages.text(language, "web.owner") : institution, address("/invitacion/" + key)));
        });
    }

    /** Sends a key for a new password if the mail has an account; says nothing either way. */
    void newPassword(String mail, String from) {
        accounts.passwordLost(mail, from, (account, key) -> {
            Language language = Language.of(account.language()).orElse(Language.ES);
            notices.write(account.mail(), Messages.text(language, "membership.mail.password.subject"),
                    Messages.text(language, "membership.mail.password.body", account.name(), address("/clave/nueva/" + key)));
        });
    }

    private String address(String path) {
        return settings.http().publicUrl().toString().replaceAll("/$", "") + path;
    }
}
