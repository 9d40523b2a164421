package minga.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import minga.platform.ServiceUnavailable;
import minga.platform.Transactions;

/** JPA repository of sessions: they survive a restart and hold on every node. */
public final class JpaSessions implements Sessions {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofHours(4);
    private static final int DEVICE_LIMIT = 80;

    private final Transactions transactions;
    private final Clock clock;
    private final Duration longest;
    private final Duration pause;

    /**
     * A sign-in ends when a third of its time goes by unused (but no pause of four hours ends it), or all of it.
     *
     * @param longest how long somebody stays signed in
     */
    public JpaSessions(Transactions transactions, Clock clock, Duration longest) {
        this.transactions = transactions;
        this.clock = clock;
        this.longest = longest;
        Duration third = longest.dividedBy(3);
        this.pause = third.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : third;
    }

    @Override
    public Optional<Caller> findCaller(String token) {
        Instant now = clock.instant();
        return transactions
                .read(() -> Optional
                        .ofNullable(transactions.entities().find(AccountSession.class, SecureTokens.hash(token)))
                        .filter(one -> one.isAlive(longest, pause, now)))
                .flatMap(one -> {
                    if (one.seenAt().plus(SEEN_EVERY).isBefore(now)) {
                        recordUse(one, now);
                    }
                    return transactions.read(
                            () -> Optional.ofNullable(transactions.entities().find(Account.class, one.accountId())));
                })
                .filter(account -> !account.disabled()).map(Account::caller);
    }

    /** A database that takes no writes for now still lets people read as themselves. */
    private void recordUse(AccountSession one, Instant now) {
        try {
            executeUpdate("update AccountSession s set s.seenAt = :seen where s.tokenHash = :value", one.tokenHash(),
                    now);
        } catch (ServiceUnavailable readOnly) {
            if (readOnly.part() != ServiceUnavailable.Part.WRITING) {
                throw readOnly;
            }
        }
    }

    @Override
    public String begin(long accountId, String device) {
        String token = SecureTokens.random();
        String shortened = device.length() > DEVICE_LIMIT ? device.substring(0, DEVICE_LIMIT) : device;
        executeUpdate("delete from AccountSession s where s.createdAt < :value", clock.instant().minus(longest), null);
        transactions.write(() -> transactions.entities()
                .persist(new AccountSession(SecureTokens.hash(token), accountId, shortened, clock.instant())));
        return token;
    }

    @Override
    public void end(String token) {
        executeUpdate("delete from AccountSession s where s.tokenHash = :value", SecureTokens.hash(token), null);
    }

    @Override
    public void endAll(long accountId) {
        executeUpdate("delete from AccountSession s where s.accountId = :value", accountId, null);
    }

    @Override
    public void endOthers(long accountId, String token) {
        findActive(accountId).stream().map(AccountSession::tokenHash)
                .filter(hash -> !hash.equals(SecureTokens.hash(token)))
                .forEach(hash -> executeUpdate("delete from AccountSession s where s.tokenHash = :value", hash, null));
    }

    @Override
    public List<AccountSession> findActive(long accountId) {
        Instant now = clock.instant();
        return transactions.read(() -> transactions.entities()
                .createQuery("select s from AccountSession s where s.accountId = :id order by s.seenAt desc",
                        AccountSession.class)
                .setParameter("id", accountId).getResultStream().filter(one -> one.isAlive(longest, pause, now))
                .toList());
    }

    private void executeUpdate(String statement, Object value, Instant seen) {
        transactions.write(() -> {
            var query = transactions.entities().createQuery(statement).setParameter("value", value);
            if (seen != null) {
                query.setParameter("seen", seen);
            }
            query.executeUpdate();
        });
    }
}
