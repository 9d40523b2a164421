package minga.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import minga.platform.InstantColumn;
import minga.platform.Transactions;

/** Repository of {@link KeptForms} in the database. */
public final class JpaKeptForms implements KeptForms {

    static final int MOST = 20;
    private static final int PIECE = 16_000;

    private final Transactions transactions;
    private final Clock clock;
    private final Duration session;

    /** @param session how long somebody stays signed in at most */
    public JpaKeptForms(Transactions transactions, Clock clock, Duration session) {
        this.transactions = transactions;
        this.clock = clock;
        this.session = session;
    }

    @Override
    public void recordOwner(String formToken, long accountId) {
        transactions.write(() -> {
            purge();
            execute("insert into form_token_owner (token_hash, account_id, created_at) values (?1, ?2, ?3)",
                    SecureTokens.hash(formToken), accountId, InstantColumn.toNativeQuery(clock.instant()));
        });
    }

    /** What is too old goes, whoever signs in next. */
    private void purge() {
        Instant now = clock.instant();
        execute("delete from form_token_owner where created_at < ?1",
                InstantColumn.toNativeQuery(now.minus(session).minus(LIFE)));
        LocalDateTime old = InstantColumn.toNativeQuery(now.minus(LIFE));
        execute("delete from kept_form_part where handle_hash in"
                + " (select f.handle_hash from kept_form f where f.kept_at < ?1)", old);
        execute("delete from kept_form where kept_at < ?1", old);
    }

    @Override
    public Optional<Long> ownerOf(String formToken) {
        return transactions.read(() -> list("select account_id from form_token_owner where token_hash = ?1",
                SecureTokens.hash(formToken)).stream().findFirst().map(id -> ((Number) id).longValue()));
    }

    @Override
    public String keep(long accountId, String address, String fields) {
        String handle = SecureTokens.random();
        String hash = SecureTokens.hash(handle);
        transactions.write(() -> {
            purge();
            list("select handle_hash from kept_form where account_id = ?1 order by kept_at desc", accountId).stream()
                    .skip(MOST - 1).forEach(oldest -> delete((String) oldest));
            execute("insert into kept_form (handle_hash, account_id, address, kept_at) values (?1, ?2, ?3, ?4)", hash,
                    accountId, address, InstantColumn.toNativeQuery(clock.instant()));
            for (int at = 0; at < fields.length(); at += PIECE) {
                execute("insert into kept_form_part (handle_hash, place, fields) values (?1, ?2, ?3)", hash,
                        at / PIECE, fields.substring(at, Math.min(at + PIECE, fields.length())));
            }
        });
        return handle;
    }

    @Override
    public Optional<KeptForm> find(long accountId, String handle) {
        String hash = SecureTokens.hash(handle);
        return transactions.read(() -> list("select address, kept_at from kept_form where handle_hash = ?1"
                + " and account_id = ?2 and kept_at >= ?3", hash, accountId,
                InstantColumn.toNativeQuery(clock.instant().minus(LIFE))).stream().findFirst().map(row -> {
                    Object[] columns = (Object[]) row;
                    String fields = list("select fields from kept_form_part where handle_hash = ?1 order by place",
                            hash).stream().map(String::valueOf).collect(Collectors.joining());
                    return new KeptForm((String) columns[0], fields,
                            InstantColumn.fromNativeQuery(columns[1]));
                }));
    }

    @Override
    public void discard(long accountId, String handle) {
        String hash = SecureTokens.hash(handle);
        transactions.write(() -> {
            if (!list("select handle_hash from kept_form where handle_hash = ?1 and account_id = ?2", hash,
                    accountId).isEmpty()) {
                delete(hash);
            }
        });
    }

    private void delete(String hash) {
        execute("delete from kept_form_part where handle_hash = ?1", hash);
        execute("delete from kept_form where handle_hash = ?1", hash);
    }

    private void execute(String statement, Object... values) {
        var query = transactions.entities().createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    private List<?> list(String question, Object... values) {
        var query = transactions.entities().createNativeQuery(question);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getResultList();
    }
}
