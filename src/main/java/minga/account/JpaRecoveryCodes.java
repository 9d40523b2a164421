package minga.account;

import java.time.Clock;
import java.util.List;
import minga.platform.Transactions;

/** JPA repository of recovery codes, kept as Argon2id hashes. */
final class JpaRecoveryCodes {

    private final Transactions transactions;
    private final Clock clock;
    private final PasswordHasher hasher;

    JpaRecoveryCodes(Transactions transactions, Clock clock, PasswordHasher hasher) {
        this.transactions = transactions;
        this.clock = clock;
        this.hasher = hasher;
    }

    /** Ten new ones in place of all there were; inside a transaction. */
    List<String> replaceAll(long accountId) {
        List<String> codes = RecoveryCodes.generate();
        deleteAll(accountId);
        codes.forEach(code -> transactions.entities()
                .persist(new RecoveryCode(accountId, hasher.hash(RecoveryCodes.normalize(code)))));
        return codes;
    }

    void deleteAll(long accountId) {
        transactions.entities().createQuery("delete from RecoveryCode c where c.accountId = :id")
                .setParameter("id", accountId).executeUpdate();
    }

    List<RecoveryCode> findUnused(long accountId) {
        return transactions.read(() -> transactions.entities().createQuery(
                "select c from RecoveryCode c where c.accountId = :id and c.usedAt is null order by c.id",
                RecoveryCode.class)
                .setParameter("id", accountId).getResultList());
    }

    /** True where it is one of the account's; it is used up, and of two who come with it at once, one succeeds. */
    boolean consume(long accountId, String typed) {
        String code = RecoveryCodes.normalize(typed);
        if (code.isEmpty()) {
            return false;
        }
        return findUnused(accountId).stream().filter(one -> hasher.matches(code, one.codeHash())).findFirst()
                .filter(one -> transactions.write(() -> transactions.entities()
                        .createQuery("update RecoveryCode c set c.usedAt = :now where c.id = :id and c.usedAt is null")
                        .setParameter("now", clock.instant()).setParameter("id", one.id()).executeUpdate()) == 1)
                .isPresent();
    }
}
