package minga.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import minga.platform.InstantColumn;
import minga.platform.Transactions;

/** JPA repository of uploads that are under way or not attached yet. */
public final class JpaFileUploads {

    private static final String COLUMNS = "id, account_id, practice_id, means_id, file_name, total_size, modified,"
            + " title, seen_hash, received, file_hash, evidence_id, expires_at";
    private static final String SELECT = "select " + COLUMNS + " from file_upload where ";

    private final Transactions transactions;

    public JpaFileUploads(Transactions transactions) {
        this.transactions = transactions;
    }

    <T> T write(java.util.function.Supplier<T> work) {
        return transactions.write(work);
    }

    Optional<FileUpload> find(String id) {
        return transactions
                .read(() -> transactions.select(SELECT + "id = ?1", id).stream().findFirst().map(JpaFileUploads::read));
    }

    /** Those of that account, the ones that expire first at the beginning. */
    List<FileUpload> ofAccount(long account) {
        return transactions
                .read(() -> transactions.select(SELECT + "account_id = ?1 order by expires_at, id", account).stream()
                        .map(JpaFileUploads::read).toList());
    }

    List<FileUpload> expired(Instant now) {
        return transactions
                .read(() -> transactions.select(SELECT + "expires_at < ?1", InstantColumn.toNativeQuery(now)).stream()
                        .map(JpaFileUploads::read).toList());
    }

    /** The bytes that uploads for practices of that institution will have. */
    long bytesOf(String municipality) {
        return transactions.read(() -> transactions.select("select coalesce(sum(u.total_size), 0) from file_upload u"
                + " join practice p on p.id = u.practice_id where u.evidence_id is null and p.municipality = ?1",
                municipality).stream().findFirst().map(sum -> ((Number) sum).longValue()).orElse(0L));
    }

    void insert(FileUpload one) {
        execute("insert into file_upload (" + COLUMNS + ") values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,"
                + " null, ?12)", one.id(), one.account(), one.practice(), one.means(), one.name(), one.size(),
                one.modified(), text(one.title()), text(one.seen()), one.received(), text(one.hash()),
                InstantColumn.toNativeQuery(one.expires()));
    }

    void recordReceived(String id, long received, Instant expires) {
        execute("update file_upload set received = ?2, expires_at = ?3 where id = ?1", id, received,
                InstantColumn.toNativeQuery(expires));
    }

    void recordHash(String id, String hash) {
        execute("update file_upload set file_hash = ?2 where id = ?1", id, hash);
    }

    void recordEvidence(String id, long evidence) {
        execute("update file_upload set evidence_id = ?2 where id = ?1", id, evidence);
    }

    void delete(String id) {
        execute("delete from file_upload where id = ?1", id);
    }

    /** An untyped null is no parameter for every database; an empty text stands for it. */
    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static FileUpload read(Object row) {
        Object[] all = (Object[]) row;
        return new FileUpload((String) all[0], number(all[1]), number(all[2]), number(all[3]), (String) all[4],
                number(all[5]), (String) all[6], nullable(all[7]), nullable(all[8]), number(all[9]),
                nullable(all[10]), all[11] == null ? null : number(all[11]), InstantColumn.fromNativeQuery(all[12]));
    }

    private static String nullable(Object value) {
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private void execute(String statement, Object... values) {
        transactions.write(() -> {
            transactions.execute(statement, values);
        });
    }
}
