package minga.program;

import java.time.Clock;
import minga.account.Invitations;
import minga.membership.RetentionJob;
import minga.notice.FolderMailTransport;
import minga.notice.JpaMailQuota;
import minga.notice.MailDispatcher;
import minga.notice.MailQuota;
import minga.notice.MailTransport;
import minga.notice.Notices;
import minga.notice.SmtpMailTransport;
import minga.platform.Settings;
import minga.platform.Transactions;

/** Factory and holder of the services around mail: transport, dispatcher, rate limits and retention. */
final class MailServices implements AutoCloseable {

    private final MailTransport transport;
    private final MailQuota quota;
    private final MailDispatcher dispatcher;
    private final RetentionJob retention;

    MailServices(Settings settings, Transactions transactions, Clock clock, Notices notices, Invitations invitations) {
        this.transport = carrier(settings);
        this.quota = new JpaMailQuota(transactions, clock, settings.limits().mails());
        this.dispatcher = new MailDispatcher(notices, transport);
        this.retention = new RetentionJob(notices, transport, quota, invitations, clock,
                settings.limits().mails().kept());
    }

    /** A mail server where the settings name one, or else a folder. */
    private static MailTransport carrier(Settings settings) {
        return settings.mail().host().isPresent() ? new SmtpMailTransport(settings.mail())
                : new FolderMailTransport(settings.mailbox(), settings.mail().from());
    }

    MailTransport carrier() {
        return transport;
    }

    MailQuota quota() {
        return quota;
    }

    void start() {
        dispatcher.start();
        retention.start();
    }

    @Override
    public void close() {
        retention.close();
        dispatcher.close();
    }
}
