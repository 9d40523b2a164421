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

/** The invitations in the database. */
public final class JpaInvitations implements Invitations {

    private final Transactions transactions;
    private final Accounts accounts;
    private final Clock clock;
    private final SecurityLog log;
    private final JpaOneTimeTokens keys;

    /** Without a log of security events. */
    public JpaInvitations(Transactions transactions, Accounts accounts, Clock clock) {
        this(transactions, accounts, clock, SecurityLog.NONE);
    }

    public JpaInvitations(Transactions transactions, Accounts accounts, Clock clock, SecurityLog log) {
        this.log = log;
        this.transactions = transactions;
        this.accounts = accounts;
        this.clock = clock;
        this.keys = new JpaOneTimeTokens(transactions, clock);
    }

    @Override
    public String administratorKey() {
        return transactions.write(() -> {
            keys.dropAll(OneTimeToken.Purpose.ADMINISTRATOR);
            transactions.afterCommit(() -> log.write(SecurityEvent.of(SecurityEventType.KEY_MADE, 0, "", OneTimeToken.Purpose.ADMINISTRATOR)));
            return keys.make(OneTimeToken.Purpose.ADMINISTRATOR, new Invitation(null, null, Set.of(Role.ADMINISTRATOR), null), null);
        });
    }

    @Override
    public String invite(Invitation invitation) {
        String mail = checked(invitation);
        return transactions.write(() -> {
            keys.dropOf(mail);
            return keys.make(OneTimeToken.Purpose.INVITATION,
                    new Invitation(mail, invitation.name(), invitation.roles(), invitation.municipality()), null);
        });
    }

    @Override
    public boolean renew(Invitation invitation) {
        String mail = checked(invitation);
        return transactions.write(() -> {
            Optional<OneTimeToken> open = keys.invitation(mail);
            open.ifPresent(key -> key.offer(invitation));
            return open.isPresent();
        });
    }

    @Override
    public void purgeKeys(Instant before) {
        keys.purge(before);
    }

    /** The mail of an invitation without a fault, as it is stored. */
    private String checked(Invitation invitation) {
        String mail = MailAddress.key(invitation.mail());
        List<Fault> faults = new ArrayList<>(mailFaults(mail));
        if (invitation.name() != null) {
            faults.addAll(AccountValidation.nameFaults(invitation.name()));
        }
        faults.addAll(AccountValidation.roleFaults(invitation.roles(), invitation.municipality()));
        AccountValidation.refuse(faults);
        return mail;
    }

    private List<Fault> mailFaults(String mail) {
        Optional<String> unreadable = MailAddress.fault(mail, true);
        if (unreadable.isPresent()) {
            return List.of(Fault.at("mail", unreadable.get()));
        }
        return accounts.withMail(mail).isPresent() ? List.of(Fault.at("mail", "account.mail.taken")) : List.of();
    }

    @Override
    public Optional<Invitation> invited(String key, OneTimeToken.Purpose purpose) {
        return transactions.read(() -> keys.find(key, purpose).map(OneTimeToken::invitation));
    }

    @Override
    public Account join(String key, OneTimeToken.Purpose purpose, Joining answers) {
        Invitation invitation = invited(key, purpose).orElseThrow(() -> new NotFound("key", purpose));
        String mail = invitation.mail() != null ? invitation.mail() : MailAddress.key(answers.mail());
        List<Fault> faults = new ArrayList<>(mailFaults(mail));
        faults.addAll(AccountValidation.nameFaults(answers.name()));
        PasswordRules.fault("password", answers.password(), mail, answers.name() == null ? "" : answers.name()).ifPresent(faults::add);
        AccountValidation.refuse(faults);
        String hash = PasswordHasher.hash(answers.password());
        return transactions.write(() -> {
            keys.use(key, purpose);
            Account account = new Account(new Invitation(mail, answers.name(), invitation.roles(), invitation.municipality()),
                    answers.name(), hash, answers.language(), clock.instant());
            transactions.entities().persist(account);
            return account;
        });
    }

    @Override
    public List<Open> open() {
        return transactions.read(() -> keys.open(OneTimeToken.Purpose.INVITATION)).stream().map(OneTimeToken::shown).toList();
    }

    @Override
    public void withdraw(String handle) {
        keys.drop(handle);
    }
}
