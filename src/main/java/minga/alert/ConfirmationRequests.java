package minga.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import minga.change.Changes;
import minga.notice.MailQuota;
import minga.notice.MailTextSanitizer;
import minga.notice.Notices;
import minga.platform.Settings;
import minga.platform.Transactions;
import minga.web.Language;
import minga.web.Messages;

/**
 * Requests of people who did not sign in to hear of a search: sends a mail to confirm, within the mail quota and one at
 * a time for each address, and does the same work where none is sent.
 */
@ApplicationScoped
public class ConfirmationRequests {

    private SearchAlerts alerts;
    private Changes changes;
    private MailQuota quota;
    private Notices notices;
    private Transactions transactions;
    private Settings settings;
    private Clock clock;

    protected ConfirmationRequests() {
        // for the proxies of the container
    }

    @Inject
    ConfirmationRequests(SearchAlerts alerts, Changes changes, MailQuota quota, Notices notices,
            Transactions transactions, Settings settings, Clock clock) {
        this.alerts = alerts;
        this.changes = changes;
        this.quota = quota;
        this.notices = notices;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Writes the mail to confirm, or nothing; who asks is told neither way.
     *
     * @param mail the address as {@code MailAddress.key} gives it
     * @param network where the request comes from
     */
    public void request(String mail, SearchAlert.Wish wish, String network) {
        transactions.write(() -> {
            alerts.deleteExpired(clock.instant());
            if (quota.take(MailQuota.Purpose.CONFIRMATION, mail, network, () -> alerts.needsConfirmation(mail, wish))) {
                SearchAlert alert = alerts.subscribe(mail, wish, changes.last(), clock.instant());
                notices.write(mail, subject(wish), body(wish, alert.handle()));
            } else {
                alerts.replaceUnconfirmed(mail, wish, changes.last());
                notices.simulateWrite(subject(wish), body(wish, "0".repeat(64)));
            }
        });
    }

    private static String subject(SearchAlert.Wish wish) {
        return Messages.text(language(wish), "alert.mail.confirm.subject");
    }

    private String body(SearchAlert.Wish wish, String handle) {
        return Messages.text(language(wish), "alert.mail.confirm.body", MailTextSanitizer.sanitizeLine(wish.title()),
                settings.http().publicUrl().toString().replaceAll("/$", "") + "/avisos/confirmar/" + handle);
    }

    private static Language language(SearchAlert.Wish wish) {
        return Language.of(wish.language()).orElse(Language.ES);
    }
}
