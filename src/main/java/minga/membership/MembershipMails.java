package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import minga.account.Account;
import minga.account.Accounts;
import minga.account.Invitation;
import minga.account.Invitations;
import minga.account.OneTimeToken;
import minga.account.SecurityEvent;
import minga.account.SecurityEventType;
import minga.account.SecurityLog;
import minga.notice.MailQuota;
import minga.notice.MailTextSanitizer;
import minga.notice.MailTransport;
import minga.notice.Notices;
import minga.platform.Invalid;
import minga.platform.MailAddress;
import minga.platform.Refused;
import minga.platform.Settings;
import minga.platform.SpanishSort;
import minga.platform.Transactions;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;
import minga.web.RequestContext;

/** Writes the mails about accounts (invitation, password reset, changes), each with one link at most. */
@ApplicationScoped
public class MembershipMails {

    private Transactions transactions;
    private Invitations invitations;
    private Notices notices;
    private MailQuota quota;
    private MailTransport transport;
    private RequestContext context;
    private Settings settings;
    private Clock clock;
    private SecurityLog log;

    protected MembershipMails() {
        // for the proxies of the container
    }

    @Inject
    MembershipMails(Transactions transactions, Invitations invitations, Notices notices, MailQuota quota,
            MailTransport transport, RequestContext context, Settings settings, Clock clock, SecurityLog log) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.notices = notices;
        this.quota = quota;
        this.transport = transport;
        this.context = context;
        this.settings = settings;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Invites somebody; key and mail are written down together or not at all. Where an invitation is open already, it
     * offers the new things under the link that was sent.
     *
     * @return false where no mail went, because one was open
     * @throws Invalid when the mail server does not take that address, or the invitation is wrong
     * @throws Refused when too many mails went to that address, or in all, within a day
     */
    public boolean invite(Invitation invitation, String institution, Language language) {
        return transactions.write(() -> {
            if (invitations.updateOpenInvitation(invitation)) {
                return false;
            }
            sendInvitation(invitation, institution, language);
            return true;
        });
    }

    /** The same with a new link: the one sent before opens nothing more. */
    public void sendInvitation(Invitation invitation, String institution, Language language) {
        Optional<MailAddress> address = MailAddress.of(invitation.mail());
        if (address.filter(MailAddress::needsUnicode).isPresent() && !transport.supportsUnicode()) {
            throw new Invalid("mail", "fault.mail.local");
        }
        transactions.write(() -> {
            String key = invitations.invite(invitation);
            if (!quota.take(MailQuota.Purpose.INVITATION, invitation.mail(), context.address(), () -> true)) {
                throw new Refused("membership.invite.tooMany");
            }
            String role = invitation.roles().stream().map(one -> Messages.text(language, "account.role." + one))
                    .sorted(SpanishSort.ORDER).reduce((a, b) -> a + ", " + b).orElse("");
            notices.write(MailAddress.key(invitation.mail()), Messages.text(language, "membership.mail.invite.subject"),
                    Messages.text(language, "membership.mail.invite.body", greeting(language, invitation.name()), role,
                            institution.isEmpty() ? Messages.text(language, "web.owner")
                                    : Messages.text(language, "membership.mail.municipality",
                                            MailTextSanitizer.sanitizeLine(institution)),
                            link("/invitacion/" + key),
                            Formats.date(language, clock.instant().plus(OneTimeToken.Purpose.INVITATION.life())),
                            MailTextSanitizer.sanitizeLine(context.caller().name())));
            logAfterCommit(SecurityEvent.of(SecurityEventType.KEY_MADE, context.caller().accountId(), context.address(),
                    OneTimeToken.Purpose.INVITATION));
        });
    }

    /** How to set a new password, for who asks from that network for that mail; all in the transaction of the key. */
    public Accounts.PasswordMail passwordResetMail(String mail, String network) {
        return new Accounts.PasswordMail() {
            @Override
            public boolean takeQuota(BooleanSupplier wanted) {
                return quota.take(MailQuota.Purpose.PASSWORD, mail, network, wanted);
            }

            @Override
            public void write(Account account, String key) {
                Language language = Language.of(account.language()).orElse(Language.ES);
                notices.write(account.mail(), Messages.text(language, "membership.mail.password.subject"),
                        body(language, account.name(), key));
                logAfterCommit(SecurityEvent.onAccount(SecurityEventType.KEY_MADE, 0, account.id(), network,
                        List.of(OneTimeToken.Purpose.PASSWORD)));
            }

            @Override
            public void simulateWrite(String key) {
                notices.simulateWrite(Messages.text(Language.ES, "membership.mail.password.subject"),
                        body(Language.ES, mail, key));
            }
        };
    }

    private void logAfterCommit(SecurityEvent event) {
        transactions.afterCommit(() -> log.write(event));
    }

    private String body(Language language, String name, String key) {
        return Messages.text(language, "membership.mail.password.body", greeting(language, name),
                link("/clave/nueva/" + key),
                Formats.time(clock.instant().plus(OneTimeToken.Purpose.PASSWORD.life())));
    }

    private static String greeting(Language language, String name) {
        return name == null ? Messages.text(language, "membership.mail.hello.nobody")
                : Messages.text(language, "membership.mail.hello", MailTextSanitizer.sanitizeLine(name));
    }

    private String link(String path) {
        return settings.http().publicUrl().toString().replaceAll("/$", "") + path;
    }
}
