package minga.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import minga.platform.InstantColumn;
import minga.platform.Transactions;

/** Repository of {@link KeptForms} in the database. */
public final class JpaKeptForms implements KeptForms {

    static final int MOST = 60;
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
            transactions.execute(
                    "insert into form_token_owner (token_hash, account_id, created_at) values (?1, ?2, ?3)",
                    SecureTokens.hash(formToken), accountId, InstantColumn.toNativeQuery(clock.instant()));
        });
    }

    /** What is too old goes, whoever signs in next. */
    private void purge() {
        Instant now = clock.instant();
        transactions.execute("delete from form_token_owner where created_at < ?1",
                InstantColumn.toNativeQuery(now.minus(session).minus(LIFE)));
        LocalDateTime then = InstantColumn.toNativeQuery(now);
        transactions.execute("delete from kept_form_part where handle_hash in"
                + " (select f.handle_hash from kept_form f where f.expires_at < ?1)", then);
        transactions.execute("delete from kept_form where expires_at < ?1", then);
    }

    @Override
    public Optional<Long> ownerOf(String formToken) {
        return transactions
                .read(() -> transactions.select("select account_id from form_token_owner where token_hash = ?1",
                        SecureTokens.hash(formToken)).stream().findFirst().map(id -> ((Number) id).longValue()));
    }

    @Override
    public String keep(long accountId, String address, String fields) {
        String handle = SecureTokens.random();
        keep(SecureTokens.hash(handle), accountId, address, fields, LIFE);
        return handle;
    }

    private void keep(String hash, long accountId, String address, String fields, Duration life) {
        transactions.write(() -> {
            purge();
            delete(hash);
            transactions
                    .select("select handle_hash from kept_form where account_id = ?1 order by kept_at desc", accountId)
                    .stream()
                    .skip(MOST - 1).forEach(oldest -> delete((String) oldest));
            Instant now = clock.instant();
            transactions.execute("insert into kept_form (handle_hash, account_id, address, kept_at, expires_at)"
                    + " values (?1, ?2, ?3, ?4, ?5)", hash, accountId, address, InstantColumn.toNativeQuery(now),
                    InstantColumn.toNativeQuery(now.plus(life)));
            for (int at = 0; at < fields.length(); at += PIECE) {
                transactions.execute("insert into kept_form_part (handle_hash, place, fields) values (?1, ?2, ?3)",
                        hash,
                        at / PIECE, fields.substring(at, Math.min(at + PIECE, fields.length())));
            }
        });
    }

    @Override
    public Optional<KeptForm> find(long accountId, String handle) {
        return findByHash(accountId, SecureTokens.hash(handle));
    }

    private Optional<KeptForm> findByHash(long accountId, String hash) {
        return transactions.read(() -> transactions.select(
                "select address, kept_at from kept_form where handle_hash = ?1"
                        + " and account_id = ?2 and expires_at >= ?3",
                hash, accountId,
                InstantColumn.toNativeQuery(clock.instant())).stream().findFirst().map(row -> {
                    Object[] columns = (Object[]) row;
                    String fields = transactions
                            .select("select fields from kept_form_part where handle_hash = ?1 order by place",
                                    hash)
                            .stream().map(String::valueOf).collect(Collectors.joining());
                    return new KeptForm((String) columns[0], fields, InstantColumn.fromNativeQuery(columns[1]));
                }));
    }

    @Override
    public void discard(long accountId, String handle) {
        discardByHash(accountId, SecureTokens.hash(handle));
    }

    private void discardByHash(long accountId, String hash) {
        transactions.write(() -> {
            if (!transactions
                    .select("select handle_hash from kept_form where handle_hash = ?1 and account_id = ?2", hash,
                            accountId)
                    .isEmpty()) {
                delete(hash);
            }
        });
    }

    @Override
    public void keepDraft(long accountId, String address, String fields) {
        keep(draftHash(accountId, address), accountId, address, fields, DRAFT_LIFE);
    }

    @Override
    public Optional<KeptForm> findDraft(long accountId, String address) {
        return findByHash(accountId, draftHash(accountId, address));
    }

    @Override
    public void discardDraft(long accountId, String address) {
        discardByHash(accountId, draftHash(accountId, address));
    }

    /** One draft for each form of an account: not a secret, since a draft is only ever looked for by its account. */
    private static String draftHash(long accountId, String address) {
        return SecureTokens.hash("draft " + accountId + " " + address);
    }

    private void delete(String hash) {
        transactions.execute("delete from kept_form_part where handle_hash = ?1", hash);
        transactions.execute("delete from kept_form where handle_hash = ?1", hash);
    }
}
