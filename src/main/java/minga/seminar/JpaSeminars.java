package minga.seminar;

import java.util.List;
import java.util.Optional;
import minga.change.ChangeKind;
import minga.change.Changes;
import minga.platform.Transactions;

/** JPA repository of seminars. */
public final class JpaSeminars implements Seminars {

    private final Transactions transactions;
    private final Changes changes;

    public JpaSeminars(Transactions transactions, Changes changes) {
        this.transactions = transactions;
        this.changes = changes;
    }

    @Override
    public List<Seminar> all() {
        return transactions.read(() -> {
            List<Seminar> found = transactions.entities()
                    .createQuery("select s from Seminar s order by s.place, s.title", Seminar.class).getResultList();
            found.forEach(JpaSeminars::unfold);
            return found;
        });
    }

    @Override
    public Optional<Seminar> withSlug(String slug) {
        return transactions.read(() -> {
            Optional<Seminar> found = transactions.entities()
                    .createQuery("select s from Seminar s where s.slug = :slug", Seminar.class)
                    .setParameter("slug", slug).getResultStream().findFirst();
            found.ifPresent(JpaSeminars::unfold);
            return found;
        });
    }

    @Override
    public void add(Seminar seminar) {
        transactions.write(() -> {
            transactions.entities().persist(seminar);
            changes.record(ChangeKind.SEMINAR, 0, seminar.slug());
        });
    }

    /** Its parts while the transaction is open. */
    private static void unfold(Seminar seminar) {
        seminar.practices();
        seminar.commitments();
        seminar.conclusions();
    }
}
