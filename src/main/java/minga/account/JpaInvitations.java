package minga.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minga.platform.Fault;
import minga.platform.MailAddress;
import minga.platform.NotFound;
import minga.platform.Transactions;

/** JPA repository of invitations. */
public final class JpaInvitations implements Invitations {

    private final Transactions transactions;
    private final Accounts accounts;
    private final Clock clock;
    private final PasswordHasher hasher;
    private final SecurityLog log;
    private final JpaOneTimeTokens keys;

    /** Without a log of security events. */
    public JpaInvitations(Transactions transactions, Accounts accounts, Clock clock, PasswordHasher hasher) {
        this(transactions, accounts, clock, hasher, SecurityLog.NONE);
    }

    public JpaInvitations(Transactions transactions, Accounts accounts, Clock clock, PasswordHasher hasher,
            SecurityLog log) {
        this.log = log;
        this.transactions = transactions;
        this.accounts = accounts;
        this.clock = clock;
        this.hasher = hasher;
        this.keys = new JpaOneTimeTokens(transactions, clock);
    }

    @Override
    public String createAdministratorKey() {
        return transactions.write(() -> {
            keys.deleteAllOpen(OneTimeToken.Purpose.ADMINISTRATOR);
            transactions.afterCommit(() -> log
                    .write(SecurityEvent.of(SecurityEventType.KEY_MADE, 0, "", OneTimeToken.Purpose.ADMINISTRATOR)));
            return keys.create(OneTimeToken.Purpose.ADMINISTRATOR,
                    new Invitation(null, null, Set.of(Role.ADMINISTRATOR), null), null);
        });
    }

    @Override
    public String invite(Invitation invitation) {
        String mail = validateMail(invitation);
        return transactions.write(() -> {
            keys.deleteOpenOf(mail);
            return keys.create(OneTimeToken.Purpose.INVITATION,
                    new Invitation(mail, invitation.name(), invitation.roles(), invitation.municipality()), null);
        });
    }

    @Override
    public boolean updateOpenInvitation(Invitation invitation) {
        String mail = validateMail(invitation);
        return transactions.write(() -> {
            Optional<OneTimeToken> open = keys.findOpenInvitation(mail);
            open.ifPresent(key -> key.replaceOffer(invitation));
            return open.isPresent();
        });
    }

    @Override
    public void purgeKeys(Instant before) {
        keys.purge(before);
    }

    /** The mail of an invitation without a fault, as it is stored. */
    private String validateMail(Invitation invitation) {
        String mail = MailAddress.key(invitation.mail());
        List<Fault> faults = new ArrayList<>(mailFaults(mail));
        if (invitation.name() != null) {
            faults.addAll(AccountValidation.nameFaults(invitation.name()));
        }
        faults.addAll(AccountValidation.roleFaults(invitation.roles(), invitation.municipality()));
        AccountValidation.throwIfInvalid(faults);
        return mail;
    }

    private List<Fault> mailFaults(String mail) {
        Optional<String> unreadable = MailAddress.fault(mail, true);
        if (unreadable.isPresent()) {
            return List.of(Fault.at("mail", unreadable.get()));
        }
        return accounts.findByMail(mail).isPresent() ? List.of(Fault.at("mail", "account.mail.taken")) : List.of();
    }

    @Override
    public Optional<Invitation> findInvitation(String key, OneTimeToken.Purpose purpose) {
        return transactions.read(() -> keys.find(key, purpose).map(OneTimeToken::invitation));
    }

    @Override
    public Account register(String key, OneTimeToken.Purpose purpose, Joining answers) {
        Invitation invitation = findInvitation(key, purpose).orElseThrow(() -> new NotFound("key", purpose));
        String mail = invitation.mail() != null ? invitation.mail() : MailAddress.key(answers.mail());
        List<Fault> faults = new ArrayList<>(mailFaults(mail));
        faults.addAll(AccountValidation.nameFaults(answers.name()));
        PasswordRules.findFault("password", answers.password(), mail, answers.name() == null ? "" : answers.name())
                .ifPresent(faults::add);
        AccountValidation.throwIfInvalid(faults);
        String hash = hasher.hash(answers.password());
        return transactions.write(() -> {
            keys.consume(key, purpose);
            Account account = new Account(
                    new Invitation(mail, answers.name(), invitation.roles(), invitation.municipality()),
                    answers.name(), hash, answers.language(), clock.instant());
            transactions.entities().persist(account);
            return account;
        });
    }

    @Override
    public List<Open> findOpen() {
        return transactions.read(() -> keys.findOpen(OneTimeToken.Purpose.INVITATION)).stream()
                .map(OneTimeToken::toOpenInvitation).toList();
    }

    @Override
    public void withdraw(String handle) {
        keys.deleteOpen(handle);
    }
}
