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

/** JPA repository of second factors: authenticator app, passkeys, recovery codes. */
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
    private final JpaSecondStepThrottle tries;

    /** @param box seals the secrets of apps; with another one than before, no code of theirs is right any more */
    public JpaSecondFactors(Transactions transactions, Sessions sessions, Settings.SecondFactor.Rule rule,
            SecretBox box,
            SecondFactorListener events, Clock clock, PasswordHasher hasher) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.rule = rule;
        this.box = box;
        this.events = events;
        this.clock = clock;
        this.codes = new JpaRecoveryCodes(transactions, clock, hasher);
        this.tries = new JpaSecondStepThrottle(transactions, clock);
    }

    @Override
    public State stateOf(long accountId) {
        return transactions.read(() -> {
            TotpSecret app = entities().find(TotpSecret.class, accountId);
            return new State(app != null && app.confirmed(), findPasskeys(accountId),
                    codes.findUnused(accountId).size());
        });
    }

    private List<Passkey> findPasskeys(long accountId) {
        return entities()
                .createQuery("select p from Passkey p where p.accountId = :id order by p.createdAt", Passkey.class)
                .setParameter("id", accountId).getResultList();
    }

    @Override
    public boolean isMissing(Caller caller) {
        return SecondFactorPolicy.requires(rule, caller) && !stateOf(caller.accountId()).hasAny();
    }

    @Override
    public AppSetUp beginAppSetUp(long accountId) {
        byte[] secret = SecretBox.random(Totp.SECRET_BYTES);
        transactions.write(() -> {
            TotpSecret old = entities().find(TotpSecret.class, accountId);
            if (old != null && old.confirmed()) {
                throw new Refused("account.app.already");
            }
            delete("TotpSecret", accountId);
            entities().clear();
            entities().persist(new TotpSecret(accountId, box.seal(secret, sealOwner(accountId)), clock.instant()));
        });
        return describeSetUp(accountId, secret);
    }

    @Override
    public AppSetUp pendingAppSetUp(long accountId) {
        return transactions.read(() -> describeSetUp(accountId, openSecret(accountId, requireBegunSetUp(accountId))));
    }

    private TotpSecret requireBegunSetUp(long accountId) {
        TotpSecret app = entities().find(TotpSecret.class, accountId);
        if (app == null || app.confirmed() || app.createdAt().plus(SET_UP_TIME).isBefore(clock.instant())) {
            throw new Refused("account.app.notBegun");
        }
        return app;
    }

    private AppSetUp describeSetUp(long accountId, byte[] secret) {
        String mail = transactions.read(() -> requireAccount(accountId).mail());
        String base32 = Base32.encode(secret);
        return new AppSetUp(base32, "otpauth://totp/Minga:" + URLEncoder.encode(mail, StandardCharsets.UTF_8)
                + "?secret=" + base32 + "&issuer=Minga&algorithm=SHA1&digits=6&period=30");
    }

    @Override
    public List<String> confirmApp(long accountId, String code) {
        tries.recordAttempt(accountId);
        List<String> made = transactions.write(() -> {
            TotpSecret app = requireBegunSetUp(accountId);
            OptionalLong step = Totp.findMatchingStep(openSecret(accountId, app), code, clock.instant(),
                    app.lastStep());
            app.confirm(step.orElseThrow(() -> new Invalid("code", "account.code.wrong")), clock.instant());
            entities().flush();
            return recordAddition(SecondFactorEvent.Kind.APP_ADDED, accountId);
        });
        tries.clear(accountId);
        return made;
    }

    @Override
    public List<String> addPasskey(Passkey passkey) {
        return transactions.write(() -> {
            entities().persist(passkey);
            entities().flush();
            return recordAddition(SecondFactorEvent.Kind.PASSKEY_ADDED, passkey.accountId());
        });
    }

    /** Who has no code on paper yet gets them with the first factor. */
    private List<String> recordAddition(SecondFactorEvent.Kind kind, long accountId) {
        events.onEvent(new SecondFactorEvent(kind, accountId));
        return codes.findUnused(accountId).isEmpty() ? codes.replaceAll(accountId) : List.of();
    }

    @Override
    public void removeApp(long accountId) {
        transactions.write(() -> {
            if (delete("TotpSecret", accountId) > 0) {
                recordRemoval(SecondFactorEvent.Kind.APP_REMOVED, accountId);
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
            recordRemoval(SecondFactorEvent.Kind.PASSKEY_REMOVED, accountId);
        });
    }

    /** Codes on paper stand for a factor that was lost: without one there is nothing to stand for. */
    private void recordRemoval(SecondFactorEvent.Kind kind, long accountId) {
        entities().clear();
        if (!stateOf(accountId).hasAny()) {
            codes.deleteAll(accountId);
        }
        events.onEvent(new SecondFactorEvent(kind, accountId));
    }

    @Override
    public List<String> renewCodes(long accountId) {
        return transactions.write(() -> {
            if (!stateOf(accountId).hasAny()) {
                throw new Refused("account.codes.noFactor");
            }
            events.onEvent(new SecondFactorEvent(SecondFactorEvent.Kind.CODES_RENEWED, accountId));
            return codes.replaceAll(accountId);
        });
    }

    @Override
    public void removeAll(long accountId) {
        transactions.write(() -> {
            requireAccount(accountId);
            delete("TotpSecret", accountId);
            delete("Passkey", accountId);
            delete("PendingSignIn", accountId);
            codes.deleteAll(accountId);
            tries.clear(accountId);
            sessions.endAll(accountId);
            events.onEvent(new SecondFactorEvent(SecondFactorEvent.Kind.RESET, accountId));
        });
    }

    @Override
    public boolean verifyCode(long accountId, String code) {
        long tried = tries.recordAttempt(accountId);
        boolean right = Totp.isCodeFormat(code) ? consumeAppCode(accountId, code)
                : consumeRecoveryCode(accountId, code);
        if (right) {
            tries.clear(accountId);
        } else if (tried == JpaSecondStepThrottle.ALLOWED) {
            publish(SecondFactorEvent.Kind.TOO_MANY_TRIES, accountId);
        }
        publish(right ? SecondFactorEvent.Kind.PASSED : SecondFactorEvent.Kind.FAILED, accountId);
        return right;
    }

    private void publish(SecondFactorEvent.Kind kind, long accountId) {
        transactions.write(() -> events.onEvent(new SecondFactorEvent(kind, accountId)));
    }

    /** Of two who come with the same code at once, one succeeds. */
    private boolean consumeAppCode(long accountId, String code) {
        return transactions.write(() -> {
            TotpSecret app = entities().find(TotpSecret.class, accountId);
            OptionalLong step = app == null || !app.confirmed() ? OptionalLong.empty()
                    : Totp.findMatchingStep(openSecret(accountId, app), code, clock.instant(), app.lastStep());
            return step.isPresent() && entities()
                    .createQuery(
                            "update TotpSecret t set t.lastStep = :step where t.accountId = :id and t.lastStep < :step")
                    .setParameter("step", step.getAsLong()).setParameter("id", accountId).executeUpdate() == 1;
        });
    }

    private boolean consumeRecoveryCode(long accountId, String code) {
        boolean right = codes.consume(accountId, code);
        if (right) {
            publish(SecondFactorEvent.Kind.RECOVERY_CODE_USED, accountId);
        }
        return right;
    }

    @Override
    public void recordPasskeyUse(Passkey passkey, long signCount) {
        transactions.write(() -> {
            Passkey known = entities().find(Passkey.class, passkey.handle());
            if (known != null) {
                known.recordUse(signCount, clock.instant());
            }
            events.onEvent(new SecondFactorEvent(SecondFactorEvent.Kind.PASSED, passkey.accountId()));
        });
    }

    @Override
    public List<Passkey> findByCredentialId(String credentialId) {
        return transactions.read(
                () -> entities().createQuery("select p from Passkey p where p.credentialHash = :hash", Passkey.class)
                        .setParameter("hash", SecureTokens.hash(credentialId)).getResultList());
    }

    /**
     * @throws Refused where the key is not the one it was sealed with: the person can still use a recovery code or a
     * passkey
     */
    private byte[] openSecret(long accountId, TotpSecret app) {
        return box.open(app.sealedSecret(), sealOwner(accountId)).orElseThrow(() -> {
            LOG.log(Level.SEVERE,
                    "La clave del segundo paso no es la misma con que se cifró el secreto de la cuenta {0}.",
                    accountId);
            return new Refused("account.app.unreadable");
        });
    }

    private static String sealOwner(long accountId) {
        return "totp:" + accountId;
    }

    private int delete(String entity, long accountId) {
        return entities().createQuery("delete from " + entity + " e where e.accountId = :id")
                .setParameter("id", accountId).executeUpdate();
    }

    private Account requireAccount(long id) {
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
