package minga.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.MailAddress;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.SpanishSort;
import minga.platform.Transactions;

/** JPA repository of accounts. */
public final class JpaAccounts implements Accounts {

    private static final Duration WARNED_EVERY = Duration.ofDays(1);

    private final Transactions transactions;
    private final Sessions sessions;
    private final Clock clock;
    private final PasswordHasher hasher;
    private final AccountNotifier notifier;
    private final SecurityLog log;
    private final JpaKnownDevices devices;
    private final JpaSignInThrottle throttle;
    private final JpaOneTimeTokens keys;
    private final JpaLastAdministratorCheck lastAdministrator;

    /** Without mails to the owners and without a log of security events. */
    public JpaAccounts(Transactions transactions, Sessions sessions, Clock clock, int triesAllowed,
            PasswordHasher hasher) {
        this(transactions, sessions, clock, triesAllowed, hasher, AccountNotifier.NONE, SecurityLog.NONE);
    }

    /** @param triesAllowed passwords of one account tried from unknown browsers in a quarter of an hour */
    public JpaAccounts(Transactions transactions, Sessions sessions, Clock clock, int triesAllowed,
            PasswordHasher hasher, AccountNotifier notifier, SecurityLog log) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.clock = clock;
        this.hasher = hasher;
        this.notifier = notifier;
        this.log = log;
        this.devices = new JpaKnownDevices(transactions, clock);
        this.throttle = new JpaSignInThrottle(transactions, clock, devices, triesAllowed);
        this.keys = new JpaOneTimeTokens(transactions, clock);
        this.lastAdministrator = new JpaLastAdministratorCheck(transactions, this);
    }

    @Override
    public Optional<Account> find(long id) {
        return transactions.read(() -> Optional.ofNullable(entities().find(Account.class, id)));
    }

    @Override
    public Optional<Account> findByMail(String mail) {
        return transactions
                .read(() -> entities().createQuery("select a from Account a where a.mail = :mail", Account.class)
                        .setParameter("mail", MailAddress.key(mail)).getResultStream().findFirst());
    }

    @Override
    public List<Account> search(String words, int from, int limit) {
        return transactions.read(() -> entities().createQuery("select a from Account a where lower(a.name) like :words"
                + " or a.mail like :words", Account.class)
                .setParameter("words", likePattern(words)).getResultStream()
                .sorted(SpanishSort.by(Account::name).thenComparingLong(Account::id)).skip(from).limit(limit).toList());
    }

    @Override
    public long count(String words) {
        return transactions.read(() -> entities()
                .createQuery("select count(a) from Account a where lower(a.name) like :words"
                        + " or a.mail like :words", Long.class)
                .setParameter("words", likePattern(words)).getSingleResult());
    }

    private static String likePattern(String words) {
        return "%" + AccountValidation.toLowerCase(words).replaceAll("[%_\\\\]", "") + "%";
    }

    @Override
    public List<Account> findByRole(Role role, String municipality) {
        return transactions.read(() -> entities().createQuery(
                "select a from Account a where a.disabled = false and a.roles like :role order by a.id", Account.class)
                .setParameter("role", "%" + role + "%").getResultStream()
                .filter(account -> municipality == null || municipality.equals(account.municipality())).toList());
    }

    @Override
    public boolean lacksAdministrator() {
        return findByRole(Role.ADMINISTRATOR, null).isEmpty();
    }

    @Override
    public Optional<Account> signIn(SignInCredentials attempt) {
        Optional<Account> account = findByMail(attempt.mail());
        if (!checkPassword(attempt, account)) {
            return Optional.empty();
        }
        if (hasher.isOutdated(account.orElseThrow().passwordHash())) {
            String hash = hasher.hash(attempt.password());
            transactions.write(() -> requireAccount(account.get().id()).changePasswordHash(hash));
        }
        return account;
    }

    /** Counts the try, computes one hash, known account or not, and forgets the failures before where it is right. */
    private boolean checkPassword(SignInCredentials attempt, Optional<Account> account) {
        SignInAttempt counted = countAttempt(attempt, account);
        boolean right = matchesHash(attempt, account, counted);
        if (!right || account.isEmpty() || account.get().disabled()) {
            log.write(refusalEvent(SecurityEventType.SIGN_IN_REFUSED, attempt, account));
            return false;
        }
        throttle.clearFailures(counted);
        return true;
    }

    private SignInAttempt countAttempt(SignInCredentials attempt, Optional<Account> account) {
        try {
            return throttle.recordAttempt(attempt);
        } catch (Refused tooMany) {
            warnOwner(attempt.mail());
            log.write(refusalEvent(SecurityEventType.SIGN_IN_SLOWED, attempt, account));
            throw tooMany;
        }
    }

    private static SecurityEvent refusalEvent(SecurityEventType type, SignInCredentials attempt,
            Optional<Account> account) {
        return SecurityEvent.onAccount(type, 0, account.map(Account::id).orElse(0L), attempt.address(), List.of());
    }

    private boolean matchesHash(SignInCredentials attempt, Optional<Account> account, SignInAttempt counted) {
        try {
            return hasher.matches(attempt.password(), account.map(Account::passwordHash).orElse(hasher.dummyHash()),
                    counted.knownDevice());
        } catch (Refused busy) {
            throttle.removeAttempt(counted);
            throw busy;
        }
    }

    /** Tells the owner, at most once a day; asks the same of the database for a mail that nobody has. */
    private void warnOwner(String mail) {
        Instant now = clock.instant();
        transactions.write(() -> {
            int due = entities().createQuery("update Account a set a.warnedAt = :now where a.mail = :mail"
                    + " and (a.warnedAt is null or a.warnedAt < :before)")
                    .setParameter("now", now).setParameter("mail", MailAddress.key(mail))
                    .setParameter("before", now.minus(WARNED_EVERY)).executeUpdate();
            if (due == 1) {
                findByMail(mail).filter(account -> !account.disabled()).ifPresent(notifier::notifySignInSlowed);
            }
        });
    }

    @Override
    public String rememberBrowser(long accountId, String device) {
        return devices.replaceToken(accountId, device);
    }

    @Override
    public void requestPasswordReset(String mail, PasswordMail letter) {
        transactions.write(() -> {
            Optional<Account> account = findByMail(mail).filter(one -> !one.disabled());
            boolean goes = letter.takeQuota(
                    () -> keys.hasNoOpenPasswordKey(account.map(Account::id).orElse(0L)) && account.isPresent());
            String key = keys.create(OneTimeToken.Purpose.PASSWORD, null, account.map(Account::id).orElse(null));
            if (goes) {
                letter.write(account.orElseThrow(), key);
            } else {
                keys.deleteCreated(key);
                letter.simulateWrite(key);
            }
        });
    }

    @Override
    public boolean isPasswordKeyValid(String key) {
        return transactions.read(() -> keys.find(key, OneTimeToken.Purpose.PASSWORD).isPresent());
    }

    @Override
    public long resetPassword(String key, String password, String address) {
        return transactions.write(() -> {
            OneTimeToken found = keys.find(key, OneTimeToken.Purpose.PASSWORD)
                    .orElseThrow(() -> new NotFound("key", OneTimeToken.Purpose.PASSWORD));
            keys.consume(key, OneTimeToken.Purpose.PASSWORD);
            setPassword(requireAccount(found.accountId()), password, address);
            logAfterCommit(SecurityEvent.of(SecurityEventType.KEY_USED, found.accountId(), address,
                    OneTimeToken.Purpose.PASSWORD));
            return found.accountId();
        });
    }

    @Override
    public void changePassword(long accountId, Change change) {
        Account known = requireAccount(accountId);
        if (!checkPassword(new SignInCredentials(known.mail(), change.old(), change.address(), change.device()),
                Optional.of(known))) {
            throw new Invalid("old", "account.password.wrong");
        }
        transactions.write(() -> setPassword(requireAccount(accountId), change.password(), change.address()));
    }

    @Override
    public boolean verifyPassword(long accountId, String password, String address, String device) {
        Account known = requireAccount(accountId);
        return checkPassword(new SignInCredentials(known.mail(), password, address, device), Optional.of(known));
    }

    /**
     * Whoever sets a password has shown who they are: earlier tries, keys, sign-ins and known browsers count no more.
     */
    private void setPassword(Account account, String password, String address) {
        AccountValidation.throwIfInvalid(PasswordRules.findFault("password", password, account.mail(), account.name())
                .map(List::of).orElse(List.<Fault>of()));
        account.changePasswordHash(hasher.hash(password));
        entities().flush();
        throttle.clearAccount(account.mail());
        keys.deleteOpenOf(account.id());
        entities().createQuery("delete from PendingSignIn p where p.accountId = :id").setParameter("id", account.id())
                .executeUpdate();
        devices.deleteOfAccount(account.id());
        sessions.endAll(account.id());
        notifier.notifyPasswordChanged(account);
        logAfterCommit(SecurityEvent.of(SecurityEventType.PASSWORD_CHANGED, account.id(), address));
    }

    /** Into the log of security events, once it is committed. */
    private void logAfterCommit(SecurityEvent event) {
        transactions.afterCommit(() -> log.write(event));
    }

    @Override
    public void updateProfile(long accountId, String name, String language) {
        AccountValidation.throwIfInvalid(AccountValidation.nameFaults(name));
        transactions.write(() -> requireAccount(accountId).updateProfile(name, language));
    }

    @Override
    public void assignRoles(long accountId, Collection<Role> roles, String municipality) {
        AccountValidation.throwIfInvalid(AccountValidation.roleFaults(roles, municipality));
        transactions.write(() -> {
            if (!roles.contains(Role.ADMINISTRATOR)) {
                lastAdministrator.requireAnother(accountId);
            }
            Account account = requireAccount(accountId);
            boolean others = !account.roles().equals(Set.copyOf(roles))
                    || !Objects.equals(account.municipality(), municipality);
            account.assignRoles(roles, municipality);
            if (others) {
                notifier.notifyRolesChanged(account);
            }
        });
    }

    @Override
    public void setDisabled(long accountId, boolean disabled) {
        transactions.write(() -> {
            if (disabled) {
                lastAdministrator.requireAnother(accountId);
                requireAccount(accountId).disable();
                keys.deleteOpenOf(accountId);
                devices.deleteOfAccount(accountId);
                sessions.endAll(accountId);
            } else {
                requireAccount(accountId).enable();
            }
        });
    }

    private Account requireAccount(long id) {
        return find(id).orElseThrow(() -> new NotFound("account", id));
    }

    private EntityManager entities() {
        return transactions.entities();
    }
}
