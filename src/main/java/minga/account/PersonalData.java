package minga.account;

import java.time.Clock;
import java.util.List;
import minga.account.personaldata.JpaPersonalDataStore;
import minga.platform.NotFound;
import minga.platform.Transactions;

/** Access to all that is stored about one account, and its erasure (Ley 21.719); who calls has seen to the right. */
public final class PersonalData {

    private final Transactions transactions;
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final SecurityLog log;
    private final Clock clock;
    private final JpaPersonalDataStore store;
    private final JpaLastAdministratorCheck lastAdministrator;

    public PersonalData(Transactions transactions, Accounts accounts, PasswordHasher hasher, SecurityLog log,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.hasher = hasher;
        this.log = log;
        this.clock = clock;
        this.store = new JpaPersonalDataStore(transactions);
        this.lastAdministrator = new JpaLastAdministratorCheck(transactions, accounts);
    }

    /**
     * All tables with rows about that account.
     *
     * @throws NotFound when there is no such account
     */
    public List<JpaPersonalDataStore.Section> read(long accountId) {
        return transactions.read(() -> {
            Account account = require(accountId);
            return store.read(accountId, account.mail(), account.name());
        });
    }

    /** What stands in the history in place of the name; the number tells two who left from each other. */
    static String pseudonym(long accountId) {
        return "Persona que dejó el portal (" + accountId + ")";
    }

    /**
     * Erases the account at once: what is the person's alone is deleted, what belongs to the institution stays without
     * the name, and the fichas are not touched.
     *
     * @param address where the request comes from, for the log
     * @throws minga.platform.Refused where it is the only administrator
     * @throws NotFound when there is no such account, or it was erased already
     */
    public void erase(long accountId, String address) {
        String noHash = hasher.hash(SecureTokens.random());
        transactions.write(() -> {
            lastAdministrator.requireAnother(accountId);
            Account account = require(accountId);
            if (account.erased()) {
                throw new NotFound("account", accountId);
            }
            String pseudonym = pseudonym(accountId);
            store.erase(accountId, account.mail(), account.name(), pseudonym);
            account.erase(pseudonym, noHash, clock.instant());
            transactions.afterCommit(() -> log.write(SecurityEvent.of(SecurityEventType.ACCOUNT_ERASED, accountId,
                    address)));
        });
    }

    private Account require(long accountId) {
        return accounts.find(accountId).orElseThrow(() -> new NotFound("account", accountId));
    }
}
