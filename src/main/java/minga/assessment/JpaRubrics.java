package minga.assessment;

import java.util.List;
import java.util.Optional;
import minga.platform.Transactions;

/** JPA queries of the rubrics. */
final class JpaRubrics {

    private final Transactions transactions;

    JpaRubrics(Transactions transactions) {
        this.transactions = transactions;
    }

    Optional<RubricText> find(int version) {
        return Optional.ofNullable(transactions.entities().find(RubricText.class, version));
    }

    List<Integer> versions() {
        return transactions.entities().createQuery("select r.version from RubricText r order by r.version",
                Integer.class).getResultList();
    }

    Optional<Integer> newest() {
        List<Integer> all = versions();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** True where a reviewer works by it, or did. */
    boolean isUsed(int version) {
        return transactions.entities()
                .createQuery("select count(a) from Assignment a where a.rubric = :version", Long.class)
                .setParameter("version", version).getSingleResult() > 0;
    }

    void add(RubricText rubric) {
        transactions.entities().persist(rubric);
    }
}
