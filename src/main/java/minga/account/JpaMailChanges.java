package minga.account;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import minga.platform.Invalid;
import minga.platform.MailAddress;
import minga.platform.NotFound;
import minga.platform.Transactions;

/** Change of an account's mail address, confirmed by a link that is sent to the new one. */
public final class JpaMailChanges {

    private final Transactions transactions;
    private final Accounts accounts;
    private final SecurityLog log;
    private final JpaOneTimeTokens keys;

    public JpaMailChanges(Transactions transactions, Accounts accounts, SecurityLog log, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.log = log;
        this.keys = new JpaOneTimeTokens(transactions, clock);
    }

    /** What was changed. */
    public record Changed(Account account, String before) {}

    /**
     * Makes the key that the new address gets; keys asked for before open nothing any more. Whether the address has an
     * account already is found out with the key only, so that nobody learns whose addresses are known.
     *
     * @throws Invalid where it is no mail address, or the account's own
     */
    public String request(long accountId, String mail) {
        MailAddress.fault(mail, true).ifPresent(fault -> {
            throw new Invalid("mail", fault);
        });
        String wanted = MailAddress.key(mail);
        return transactions.write(() -> {
            Account account = accounts.find(accountId).orElseThrow(() -> new NotFound("account", accountId));
            if (account.mail().equals(wanted)) {
                throw new Invalid("mail", "account.mail.same");
            }
            keys.deleteOpenOf(accountId);
            return keys.create(OneTimeToken.Purpose.MAIL, new Invitation(wanted, null, Set.of(), null), accountId);
        });
    }

    /** The address that the key would set; nothing where it opens nothing. */
    public Optional<String> find(String key) {
        return transactions.read(() -> keys.find(key, OneTimeToken.Purpose.MAIL)
                .filter(found -> accounts.find(found.accountId()).filter(one -> !one.disabled()).isPresent())
                .map(found -> found.invitation().mail()));
    }

    /**
     * Changes the address, uses the key up, and takes the person's saved searches along.
     *
     * @param address where the request comes from, for the log
     * @throws NotFound when the key opens nothing
     * @throws Invalid when another account has that address
     */
    public Changed confirm(String key, String address) {
        return transactions.write(() -> {
            OneTimeToken found = keys.find(key, OneTimeToken.Purpose.MAIL)
                    .orElseThrow(() -> new NotFound("key", OneTimeToken.Purpose.MAIL));
            Account account = accounts.find(found.accountId()).filter(one -> !one.disabled())
                    .orElseThrow(() -> new NotFound("key", OneTimeToken.Purpose.MAIL));
            String before = account.mail();
            String after = found.invitation().mail();
            if (accounts.findByMail(after).isPresent()) {
                throw new Invalid("mail", "account.mail.taken");
            }
            keys.consume(key, OneTimeToken.Purpose.MAIL);
            account.changeMail(after);
            transactions.entities().createNativeQuery("update search_alert set mail = ?1 where mail = ?2")
                    .setParameter(1, after).setParameter(2, before).executeUpdate();
            transactions.afterCommit(() -> log.write(SecurityEvent.of(SecurityEventType.MAIL_CHANGED, account.id(),
                    address)));
            return new Changed(account, before);
        });
    }
}
