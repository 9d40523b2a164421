package minga.account;

import jakarta.persistence.EntityManager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.Settings;
import minga.platform.Transactions;

/** Second factors in the database. */
public final class JpaSecondFactors implements SecondFactors {

    private static final Logger LOG = Logger.getLogger(JpaSecondFactors.class.getName());
    private static final Duration SET_UP_TIME = Duration.ofHours(1);

    private final Transactions transactions;
    private final Sessions sessions;
    private final Settings.SecondFactor.Rule rule;
    private final SecretBox box;
    private final SecondFactorListener events;
    private final Clock clock;
    private final JpaRecoveryCodes codes;
    private final SecondStepThrottle tries;

    /** @param box seals the secrets of apps; with another one than before, no code of theirs is right any more */
    public JpaSecondFactors(Transactions transactions, Sessions sessions, Settings.SecondFactor.Rule rule, SecretBox box,
            SecondFactorListener events, Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.rule = rule;
        this.box = box;
        this.events = events;
        this.clock = clock;
        this.codes = new JpaRecoveryCodes(transactions, clock);
        this.tries = new SecondStepThrottle(transactions, clock);
    }

    @Override
    public State of(long accountId) {
        return transactions.read(() -> {
            TotpSecret app = entities().find(TotpSecret.class, accountId);
            return new State(app != null && app.confirmed(), passkeys(accountId), codes.left(accountId).size());
        });
    }

    private List<Passkey> passkeys(long accountId) {
        return entities().createQuery("select p from Passkey p where p.accountId = :id order by p.createdAt", Passkey.class)
                .setParameter("id", accountId).getResultList();
    }

    @Override
    public boolean missing(Caller caller) {
        return SecondFactorPolicy.requires(rule, caller) && !of(caller.accountId()).any();
    }

    @Override
    public AppSetUp beginApp(long accountId) {
        byte[] secret = SecretBox.random(Totp.SECRET_BYTES);
        transactions.write(() -> {
            TotpSecret old = entities().find(TotpSecret.class, accountId);
            if (old != null && old.confirmed()) {
                throw new Refused("account.app.already");
            }
            delete("TotpSecret", accountId);
            entities().clear();
            entities().persist(new TotpSecret(accountId, box.seal(secret, owner(accountId)), clock.instant()));
        });
        return setUp(accountId, secret);
    }

    @Override
    public AppSetUp appBegun(long accountId) {
        return transactions.read(() -> setUp(accountId, secret(accountId, begun(accountId))));
    }

    private TotpSecret begun(long accountId) {
        TotpSecret app = entities().find(TotpSecret.class, accountId);
        if (app == null || app.confirmed() || app.createdAt().plus(SET_UP_TIME).isBefore(clock.instant())) {
            throw new Refused("account.app.notBegun");
        }
        return app;
    }

    private AppSetUp setUp(long accountId, byte[] secret) {
        String mail = transactions.read(() -> existing(accountId).mail());
        String base32 = Base32.encode(secret);
        return new AppSetUp(base32, "otpauth://totp/Minga:" + URLEncoder.encode(mail, StandardCharsets.UTF_8)
                + "?secret=" + base32 + "&issuer=Minga&algorithm=SHA1&digits=6&period=30");
    }

    @Override
    public List<String> confirmApp(long accountId, String code) {
        tries.note(accountId);
        List<String> made = transactions.write(() -> {
            TotpSecret app = begun(accountId);
            OptionalLong step = Totp.match(secret(accountId, app), code, clock.instant(), app.lastStep());
            app.confirm(step.orElseThrow(() -> new Invalid("code", "account.code.wrong")), clock.instant());
            entities().flush();
            return added(SecondFactorEvent.Kind.APP_ADDED, accountId);
        });
        tries.forget(accountId);
        return made;
    }

    @Override
    public List<String> addPasskey(Passkey passkey) {
        return transactions.write(() -> {
            entities().persist(passkey);
            entities().flush();
            return added(SecondFactorEvent.Kind.PASSKEY_ADDED, passkey.accountId());
        });
    }

    /** Who has no code on paper yet gets them with the first factor. */
    private List<String> added(SecondFactorEvent.Kind kind, long accountId) {
        events.happened(new SecondFactorEvent(kind, accountId));
        return codes.left(accountId).isEmpty() ? codes.renew(accountId) : List.of();
    }

    @Override
    public void removeApp(long accountId) {
        transactions.write(() -> {
            if (delete("TotpSecret", accountId) > 0) {
                removed(SecondFactorEvent.Kind.APP_REMOVED, accountId);
            }
        });
    }

    @Override
    public void removePasskey(long accountId, String handle) {
        transactions.write(() -> {
            Passkey passkey = entities().find(Passkey.class, handle);
            if (passkey == null || passkey.accountId() != accountId) {
                throw new NotFound("passkey", handle);
            }
            entities().remove(passkey);
            entities().flush();
            removed(SecondFactorEvent.Kind.PASSKEY_REMOVED, accountId);
        });
    }

    /** Codes on paper stand for a factor that was lost: without one there is nothing to stand for. */
    private void removed(SecondFactorEvent.Kind kind, long accountId) {
        entities().clear();
        if (!of(accountId).any()) {
            codes.drop(accountId);
        }
        events.happened(new SecondFactorEvent(kind, accountId));
    }

    @Override
    public List<String> renewCodes(long accountId) {
        return transactions.write(() -> {
            if (!of(accountId).any()) {
                throw new Refused("account.codes.noFactor");
            }
            events.happened(new SecondFactorEvent(SecondFactorEvent.Kind.CODES_RENEWED, accountId));
            return codes.renew(accountId);
        });
    }

    @Override
    public void reset(long accountId) {
        transactions.write(() -> {
            existing(accountId);
            delete("TotpSecret", accountId);
            delete("Passkey", accountId);
            delete("PendingSignIn", accountId);
            codes.drop(accountId);
            tries.forget(accountId);
            sessions.endAll(accountId);
            events.happened(new SecondFactorEvent(SecondFactorEvent.Kind.RESET, accountId));
        });
    }

    @Override
    public boolean passes(long accountId, String code) {
        long tried = tries.note(accountId);
        boolean right = Totp.looksLike(code) ? isOfApp(accountId, code) : isRecoveryCode(accountId, code);
        if (right) {
            tries.forget(accountId);
        } else if (tried == SecondStepThrottle.ALLOWED) {
            tell(SecondFactorEvent.Kind.TOO_MANY_TRIES, accountId);
        }
        tell(right ? SecondFactorEvent.Kind.PASSED : SecondFactorEvent.Kind.FAILED, accountId);
        return right;
    }

    private void tell(SecondFactorEvent.Kind kind, long accountId) {
        transactions.write(() -> events.happened(new SecondFactorEvent(kind, accountId)));
    }

    /** Of two who come with the same code at once, one succeeds. */
    private boolean isOfApp(long accountId, String code) {
        return transactions.write(() -> {
            TotpSecret app = entities().find(TotpSecret.class, accountId);
            OptionalLong step = app == null || !app.confirmed() ? OptionalLong.empty()
                    : Totp.match(secret(accountId, app), code, clock.instant(), app.lastStep());
            return step.isPresent() && entities().createQuery("update TotpSecret t set t.lastStep = :step where t.accountId = :id and t.lastStep < :step")
                    .setParameter("step", step.getAsLong()).setParameter("id", accountId).executeUpdate() == 1;
        });
    }

    private boolean isRecoveryCode(long accountId, String code) {
        boolean right = codes.use(accountId, code);
        if (right) {
            tell(SecondFactorEvent.Kind.RECOVERY_CODE_USED, accountId);
        }
        return right;
    }

    @Override
    public void passed(Passkey passkey, long signCount) {
        transactions.write(() -> {
            Passkey known = entities().find(Passkey.class, passkey.handle());
            if (known != null) {
                known.used(signCount, clock.instant());
            }
            events.happened(new SecondFactorEvent(SecondFactorEvent.Kind.PASSED, passkey.accountId()));
        });
    }

    @Override
    public List<Passkey> withCredential(String credentialId) {
        return transactions.read(() -> entities().createQuery("select p from Passkey p where p.credentialHash = :hash", Passkey.class)
                .setParameter("hash", SecureTokens.hash(credentialId)).getResultList());
    }

    /** @throws Refused where the key is not the one it was sealed with: the person can still use a recovery code or a passkey */
    private byte[] secret(long accountId, TotpSecret app) {
        return box.open(app.sealedSecret(), owner(accountId)).orElseThrow(() -> {
            LOG.log(Level.SEVERE, "La clave del segundo paso no es la misma con que se cifró el secreto de la cuenta {0}.", accountId);
            return new Refused("account.app.unreadable");
        });
    }

    private static String owner(long accountId) {
        return "totp:" + accountId;
    }

    private int delete(String entity, long accountId) {
        return entities().createQuery("delete from " + entity + " e where e.accountId = :id").setParameter("id", accountId).executeUpdate();
    }

    private Account existing(long id) {
        Account account = entities().find(Account.class, id);
        if (account == null) {
            throw new NotFound("account", id);
        }
        return account;
    }

    private EntityManager entities() {
        return transactions.entities();
    }
}
