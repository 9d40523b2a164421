package minga.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.Text;
import minga.platform.Transactions;

/** The accounts in the database. */
public final class JpaAccounts implements Accounts {

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"(),;:]{1,64}@[^\\s@<>\"(),;:]{1,120}\\.[A-Za-z]{2,24}");

    private final Transactions transactions;
    private final Sessions sessions;
    private final Clock clock;
    private final JpaTries tries;
    private final JpaKeys keys;

    /** @param triesAllowed failed sign-ins of one mail in a quarter of an hour */
    public JpaAccounts(Transactions transactions, Sessions sessions, Clock clock, int triesAllowed) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.clock = clock;
        this.tries = new JpaTries(transactions, clock, triesAllowed);
        this.keys = new JpaKeys(transactions, clock);
    }

    @Override
    public Optional<Account> find(long id) {
        return transactions.read(() -> Optional.ofNullable(entities().find(Account.class, id)));
    }

    @Override
    public Optional<Account> withMail(String mail) {
        return transactions.read(() -> entities().createQuery("select a from Account a where a.mail = :mail", Account.class)
                .setParameter("mail", mail.toLowerCase(Locale.ROOT)).getResultStream().findFirst());
    }

    @Override
    public List<Account> search(String words, int from, int limit) {
        return transactions.read(() -> entities().createQuery("select a from Account a where lower(a.name) like :words"
                        + " or a.mail like :words order by a.name, a.id", Account.class)
                .setParameter("words", like(words)).setFirstResult(from).setMaxResults(limit).getResultList());
    }

    @Override
    public long count(String words) {
        return transactions.read(() -> entities().createQuery("select count(a) from Account a where lower(a.name) like :words"
                + " or a.mail like :words", Long.class).setParameter("words", like(words)).getSingleResult());
    }

    private static String like(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%";
    }

    @Override
    public List<Account> with(Role role, String municipality) {
        return transactions.read(() -> entities().createQuery(
                "select a from Account a where a.disabled = false and a.roles like :role", Account.class)
                .setParameter("role", "%" + role + "%").getResultStream()
                .filter(account -> municipality == null || municipality.equals(account.municipality())).toList());
    }

    @Override
    public Optional<Account> signIn(String mail, String password) {
        tries.mayTry(mail);
        Optional<Account> account = withMail(mail);
        boolean right = Passwords.matches(password, account.map(Account::passwordHash).orElse(Passwords.NOBODY));
        if (!right || account.isEmpty() || account.get().disabled()) {
            tries.failed(mail);
            return Optional.empty();
        }
        tries.forget(mail);
        return account;
    }

    @Override
    public String administratorKey() {
        return keys.make(Key.Purpose.ADMINISTRATOR, new Invitation(null, null, Set.of(Role.ADMINISTRATOR), null), null);
    }

    @Override
    public boolean withoutAdministrator() {
        return with(Role.ADMINISTRATOR, null).isEmpty();
    }

    @Override
    public String invite(Invitation invitation) {
        List<Fault> faults = new ArrayList<>();
        if (invitation.mail() == null || !MAIL.matcher(invitation.mail()).matches()) {
            faults.add(Fault.at("mail", "fault.mail"));
        } else if (withMail(invitation.mail()).isPresent()) {
            faults.add(Fault.at("mail", "account.mail.taken"));
        }
        faults.addAll(roleFaults(invitation.roles(), invitation.municipality()));
        refuse(faults);
        return keys.make(Key.Purpose.INVITATION, new Invitation(invitation.mail().toLowerCase(Locale.ROOT), invitation.name(),
                invitation.roles(), invitation.municipality()), null);
    }

    private static List<Fault> roleFaults(Collection<Role> roles, String municipality) {
        List<Fault> faults = new ArrayList<>();
        if (roles.isEmpty()) {
            faults.add(Fault.at("roles", "account.roles.none"));
        }
        if (roles.contains(Role.MEMBER) && municipality == null) {
            faults.add(Fault.at("municipality", "account.municipality.none"));
        }
        return faults;
    }

    @Override
    public Optional<Invitation> invited(String key, Key.Purpose purpose) {
        return transactions.read(() -> keys.find(key, purpose).map(Key::invitation));
    }

    @Override
    public Account join(String key, Key.Purpose purpose, Joining answers) {
        return transactions.write(() -> {
            Key found = keys.find(key, purpose).orElseThrow(() -> new NotFound("key", purpose));
            Invitation invitation = found.invitation();
            String mail = invitation.mail() != null ? invitation.mail() : lower(answers.mail());
            refuse(joinFaults(mail, answers));
            Account account = new Account(new Invitation(mail, answers.name(), invitation.roles(), invitation.municipality()),
                    answers.name(), Passwords.hash(answers.password()), answers.language(), clock.instant());
            entities().persist(account);
            keys.use(found);
            return account;
        });
    }

    private List<Fault> joinFaults(String mail, Joining answers) {
        List<Fault> faults = new ArrayList<>();
        if (!MAIL.matcher(mail).matches()) {
            faults.add(Fault.at("mail", "fault.mail"));
        } else if (withMail(mail).isPresent()) {
            faults.add(Fault.at("mail", "account.mail.taken"));
        }
        faults.addAll(nameFaults(answers.name()));
        Passwords.fault("password", answers.password(), mail, answers.name() == null ? "" : answers.name()).ifPresent(faults::add);
        return faults;
    }

    private static List<Fault> nameFaults(String name) {
        if (Text.orNull(name) == null) {
            return List.of(Fault.at("name", "account.name.none"));
        }
        return name.length() > 160 ? List.of(Fault.at("name", "fault.tooLong", 160, name.length())) : List.of();
    }

    @Override
    public Optional<String> passwordKey(String mail) {
        return withMail(mail).filter(account -> !account.disabled())
                .map(account -> keys.make(Key.Purpose.PASSWORD, null, account.id()));
    }

    @Override
    public boolean opensPassword(String key) {
        return transactions.read(() -> keys.find(key, Key.Purpose.PASSWORD).isPresent());
    }

    @Override
    public void renewPassword(String key, String password) {
        transactions.write(() -> {
            Key found = keys.find(key, Key.Purpose.PASSWORD).orElseThrow(() -> new NotFound("key", Key.Purpose.PASSWORD));
            setPassword(existing(found.accountId()), password);
            keys.use(found);
        });
    }

    @Override
    public void changePassword(long accountId, String old, String password) {
        transactions.write(() -> {
            Account account = existing(accountId);
            if (!Passwords.matches(old, account.passwordHash())) {
                throw new Invalid("old", "account.password.wrong");
            }
            setPassword(account, password);
        });
    }

    private void setPassword(Account account, String password) {
        refuse(Passwords.fault("password", password, account.mail(), account.name()).map(List::of).orElse(List.of()));
        account.password(Passwords.hash(password));
        sessions.endAll(account.id());
    }

    @Override
    public void introduce(long accountId, String name, String language) {
        refuse(nameFaults(name));
        transactions.write(() -> existing(accountId).introduce(name, language));
    }

    @Override
    public void give(long accountId, Collection<Role> roles, String municipality) {
        refuse(roleFaults(roles, municipality));
        transactions.write(() -> {
            Account account = existing(accountId);
            if (!roles.contains(Role.ADMINISTRATOR)) {
                keepOneAdministrator(account);
            }
            account.give(roles, municipality);
        });
    }

    @Override
    public void disable(long accountId, boolean disabled) {
        transactions.write(() -> {
            Account account = existing(accountId);
            if (disabled) {
                keepOneAdministrator(account);
                account.disable();
                sessions.endAll(accountId);
            } else {
                account.enable();
            }
        });
    }

    private void keepOneAdministrator(Account leaving) {
        boolean last = leaving.roles().contains(Role.ADMINISTRATOR)
                && with(Role.ADMINISTRATOR, null).stream().allMatch(other -> other.id() == leaving.id());
        if (last) {
            throw new Refused("account.lastAdministrator");
        }
    }

    private Account existing(long id) {
        return find(id).orElseThrow(() -> new NotFound("account", id));
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private static String lower(String mail) {
        return mail == null ? "" : mail.strip().toLowerCase(Locale.ROOT);
    }

    private EntityManager entities() {
        return transactions.entities();
    }
}
