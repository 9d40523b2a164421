package minga.submission;

import java.util.Optional;
import java.util.stream.Stream;
import minga.platform.Transactions;

/** JPA repository of idempotency keys: which form created which practice, so that a form sent twice creates one. */
final class JpaIdempotencyKeys {

    private final Transactions transactions;

    JpaIdempotencyKeys(Transactions transactions) {
        this.transactions = transactions;
    }

    Optional<Long> practiceOf(String formKey) {
        Stream<?> found = transactions.entities()
                .createNativeQuery("select practice_id from submission_key where form_key = ?1")
                .setParameter(1, formKey).getResultStream();
        return found.findFirst().map(id -> ((Number) id).longValue());
    }

    void insert(String formKey, long practice) {
        transactions.flush();
        transactions.entities().createNativeQuery("insert into submission_key (form_key, practice_id) values (?1, ?2)")
                .setParameter(1, formKey).setParameter(2, practice).executeUpdate();
    }
}
