package minga.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.MailAddress;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.SpanishSort;
import minga.platform.Transactions;

/** The accounts in the database. */
public final class JpaAccounts implements Accounts {

    private final Transactions transactions;
    private final Sessions sessions;
    private final int triesAllowed;
    private final JpaTries tries;
    private final JpaKeys keys;

    /** @param triesAllowed failed sign-ins of one mail in a quarter of an hour */
    public JpaAccounts(Transactions transactions, Sessions sessions, Clock clock, int triesAllowed) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.triesAllowed = triesAllowed;
        this.tries = new JpaTries(transactions, clock);
        this.keys = new JpaKeys(transactions, clock);
    }

    @Override
    public Optional<Account> find(long id) {
        return transactions.read(() -> Optional.ofNullable(entities().find(Account.class, id)));
    }

    @Override
    public Optional<Account> withMail(String mail) {
        return transactions.read(() -> entities().createQuery("select a from Account a where a.mail = :mail", Account.class)
                .setParameter("mail", MailAddress.key(mail)).getResultStream().findFirst());
    }

    @Override
    public List<Account> search(String words, int from, int limit) {
        return transactions.read(() -> entities().createQuery("select a from Account a where lower(a.name) like :words"
                        + " or a.mail like :words", Account.class)
                .setParameter("words", like(words)).getResultStream()
                .sorted(SpanishSort.by(Account::name).thenComparing(Account::id)).skip(from).limit(limit).toList());
    }

    @Override
    public long count(String words) {
        return transactions.read(() -> entities().createQuery("select count(a) from Account a where lower(a.name) like :words"
                + " or a.mail like :words", Long.class).setParameter("words", like(words)).getSingleResult());
    }

    private static String like(String words) {
        return "%" + Persons.lower(words).replaceAll("[%_\\\\]", "") + "%";
    }

    @Override
    public List<Account> with(Role role, String municipality) {
        return transactions.read(() -> entities().createQuery(
                "select a from Account a where a.disabled = false and a.roles like :role order by a.id", Account.class)
                .setParameter("role", "%" + role + "%").getResultStream()
                .filter(account -> municipality == null || municipality.equals(account.municipality())).toList());
    }

    @Override
    public boolean withoutAdministrator() {
        return with(Role.ADMINISTRATOR, null).isEmpty();
    }

    @Override
    public Optional<Account> signIn(Attempt attempt) {
        mustHaveTriesLeft(attempt.mail(), attempt.address());
        Optional<Account> account = withMail(attempt.mail());
        boolean right = Passwords.matches(attempt.password(), account.map(Account::passwordHash).orElse(Passwords.NOBODY));
        if (!right || account.isEmpty() || account.get().disabled()) {
            return Optional.empty();
        }
        tries.forget(attempt.mail());
        if (Passwords.outdated(account.get().passwordHash())) {
            String hash = Passwords.hash(attempt.password());
            transactions.write(() -> existing(account.get().id()).password(hash));
        }
        return account;
    }

    private void mustHaveTriesLeft(String mail, String address) {
        if (!tries.mayTry(Try.Purpose.SIGN_IN, mail, address, triesAllowed)) {
            throw new Refused("account.tooManyTries", Try.Purpose.SIGN_IN.window().toMinutes());
        }
    }

    @Override
    public void passwordLost(String mail, PasswordMail letter) {
        transactions.write(() -> {
            Optional<Account> account = withMail(mail).filter(one -> !one.disabled());
            boolean goes = letter.mayGo(() -> keys.noneOpen(account.map(Account::id).orElse(0L)) && account.isPresent());
            String key = keys.make(Key.Purpose.PASSWORD, null, account.map(Account::id).orElse(null));
            if (goes) {
                letter.write(account.orElseThrow(), key);
            } else {
                keys.unmake(key);
                letter.pretend(key);
            }
        });
    }

    @Override
    public boolean opensPassword(String key) {
        return transactions.read(() -> keys.find(key, Key.Purpose.PASSWORD).isPresent());
    }

    @Override
    public void renewPassword(String key, String password) {
        transactions.write(() -> {
            Key found = keys.find(key, Key.Purpose.PASSWORD).orElseThrow(() -> new NotFound("key", Key.Purpose.PASSWORD));
            keys.use(key, Key.Purpose.PASSWORD);
            setPassword(existing(found.accountId()), password);
        });
    }

    @Override
    public void changePassword(long accountId, Change change) {
        Account known = existing(accountId);
        mustHaveTriesLeft(known.mail(), change.address());
        if (!Passwords.matches(change.old(), known.passwordHash())) {
            throw new Invalid("old", "account.password.wrong");
        }
        transactions.write(() -> setPassword(existing(accountId), change.password()));
    }

    @Override
    public boolean isPassword(long accountId, String password, String address) {
        Account known = existing(accountId);
        mustHaveTriesLeft(known.mail(), address);
        return Passwords.matches(password, known.passwordHash());
    }

    /** Whoever sets a password has shown who they are: earlier tries and keys count no more. */
    private void setPassword(Account account, String password) {
        Persons.refuse(PasswordRules.fault("password", password, account.mail(), account.name()).map(List::of).orElse(List.<Fault>of()));
        account.password(Passwords.hash(password));
        entities().flush();
        tries.forget(account.mail());
        keys.dropOf(account.id());
        entities().createQuery("delete from PendingSignIn p where p.accountId = :id").setParameter("id", account.id()).executeUpdate();
        sessions.endAll(account.id());
    }

    @Override
    public void introduce(long accountId, String name, String language) {
        Persons.refuse(Persons.nameFaults(name));
        transactions.write(() -> existing(accountId).introduce(name, language));
    }

    @Override
    public void give(long accountId, Collection<Role> roles, String municipality) {
        Persons.refuse(Persons.roleFaults(roles, municipality));
        transactions.write(() -> {
            if (!roles.contains(Role.ADMINISTRATOR)) {
                keepOneAdministrator(accountId);
            }
            existing(accountId).give(roles, municipality);
        });
    }

    @Override
    public void disable(long accountId, boolean disabled) {
        transactions.write(() -> {
            if (disabled) {
                keepOneAdministrator(accountId);
                existing(accountId).disable();
                keys.dropOf(accountId);
                sessions.endAll(accountId);
            } else {
                existing(accountId).enable();
            }
        });
    }

    /** Takes the administrators' rows first: of two who disable each other at once, the second looks when the first is done. */
    private void keepOneAdministrator(long leaving) {
        entities().createQuery("update Account a set a.disabled = a.disabled where a.roles like :role")
                .setParameter("role", "%" + Role.ADMINISTRATOR + "%").executeUpdate();
        List<Account> administrators = with(Role.ADMINISTRATOR, null);
        if (administrators.size() == 1 && administrators.getFirst().id() == leaving) {
            throw new Refused("account.lastAdministrator");
        }
    }

    private Account existing(long id) {
        return find(id).orElseThrow(() -> new NotFound("account", id));
    }

    private EntityManager entities() {
        return transactions.entities();
    }
}
