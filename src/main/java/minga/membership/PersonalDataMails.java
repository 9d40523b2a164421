package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import minga.account.Account;
import minga.account.Accounts;
import minga.account.Caller;
import minga.account.JpaMailChanges;
import minga.account.PersonalData;
import minga.notice.MailQuota;
import minga.notice.MailTextSanitizer;
import minga.notice.MailTransport;
import minga.notice.Notices;
import minga.platform.Invalid;
import minga.platform.MailAddress;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.Settings;
import minga.platform.Transactions;
import minga.web.Language;
import minga.web.Messages;
import minga.web.RequestContext;

/** Changes the mail address of an account, or erases it, and writes the mails about it in the same transaction. */
@ApplicationScoped
public class PersonalDataMails {

    private Transactions transactions;
    private Accounts accounts;
    private PersonalData data;
    private JpaMailChanges changes;
    private Notices notices;
    private MailQuota quota;
    private MailTransport transport;
    private RequestContext context;
    private Settings settings;

    protected PersonalDataMails() {
        // for the proxies of the container
    }

    @Inject
    PersonalDataMails(Transactions transactions, Accounts accounts, PersonalData data, JpaMailChanges changes,
            Notices notices, MailQuota quota, MailTransport transport, RequestContext context, Settings settings) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.data = data;
        this.changes = changes;
        this.notices = notices;
        this.quota = quota;
        this.transport = transport;
        this.context = context;
        this.settings = settings;
    }

    /**
     * Erases the account; its mail address is told once more, and then known to nobody.
     *
     * @throws Refused where it is the only administrator
     */
    public void erase(long accountId) {
        transactions.write(() -> {
            Account account = require(accountId);
            String mail = account.mail();
            String name = account.name();
            Language language = language(account);
            data.erase(accountId, context.address());
            write(mail, language, "erased", name, "");
        });
    }

    /**
     * Sends the link that confirms another mail address, to that address.
     *
     * @throws Invalid when it is no address, the same one, or one that the mail server does not take
     * @throws Refused when too many mails went to that address, or in all, within a day
     */
    public void requestMailChange(Caller caller, String mail, Language language) {
        if (MailAddress.of(mail).filter(MailAddress::needsUnicode).isPresent() && !transport.supportsUnicode()) {
            throw new Invalid("mail", "fault.mail.local");
        }
        transactions.write(() -> {
            String key = changes.request(caller.accountId(), mail);
            if (!quota.take(MailQuota.Purpose.MAIL, mail, context.address(), () -> true)) {
                throw new Refused("membership.mailChange.tooMany");
            }
            write(MailAddress.key(mail), language, "confirm", caller.name(),
                    settings.http().publicUrl().toString().replaceAll("/$", "") + "/mi-cuenta/correo/confirmar/" + key);
        });
    }

    /** Changes it, and tells the address before, which may be the only one that its owner still reads. */
    public void confirmMailChange(String key) {
        transactions.write(() -> {
            JpaMailChanges.Changed changed = changes.confirm(key, context.address());
            write(changed.before(), language(changed.account()), "moved", changed.account().name(), "");
        });
    }

    private void write(String mail, Language language, String what, String name, String link) {
        notices.write(mail, Messages.text(language, "membership.mail." + what + ".subject"),
                Messages.text(language, "membership.mail." + what + ".body",
                        Messages.text(language, "membership.mail.hello", MailTextSanitizer.sanitizeLine(name)), link));
    }

    private Account require(long accountId) {
        return accounts.find(accountId).orElseThrow(() -> new NotFound("account", accountId));
    }

    private static Language language(Account account) {
        return Language.of(account.language()).orElse(Language.ES);
    }
}
