package minga.seminar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import minga.platform.Transactions;

/** JPA repository of registrations. */
public final class JpaRegistrations implements Registrations {

    private final Transactions transactions;

    public JpaRegistrations(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void lock(long seminarId) {
        transactions.write(() -> {
            transactions.entities().createNativeQuery("update seminar set place = place where id = ?1")
                    .setParameter(1, seminarId).executeUpdate();
        });
    }

    @Override
    public Optional<Registration> find(long seminarId, String mail) {
        return transactions.read(() -> transactions.entities()
                .createQuery("select r from Registration r where r.seminarId = :seminar and r.mail = :mail",
                        Registration.class)
                .setParameter("seminar", seminarId).setParameter("mail", mail).getResultStream().findFirst());
    }

    @Override
    public Optional<Registration> withHandle(String handle) {
        return transactions.read(() -> transactions.entities()
                .createQuery("select r from Registration r where r.handle = :handle", Registration.class)
                .setParameter("handle", handle).getResultStream().findFirst());
    }

    @Override
    public List<Registration> confirmed(long seminarId) {
        return transactions.read(() -> transactions.entities()
                .createQuery("select r from Registration r where r.seminarId = :seminar and r.confirmedAt is not null"
                        + " order by r.confirmedAt, r.id", Registration.class)
                .setParameter("seminar", seminarId).getResultList());
    }

    @Override
    public List<Long> seminars() {
        return transactions.read(() -> transactions.entities()
                .createQuery("select distinct r.seminarId from Registration r", Long.class).getResultList());
    }

    @Override
    public void add(Registration registration) {
        transactions.write(() -> transactions.entities().persist(registration));
    }

    @Override
    public void remove(Registration registration) {
        transactions.write(() -> transactions.entities().remove(registration));
    }

    @Override
    public void forget(long seminarId) {
        transactions.write(() -> {
            transactions.entities().createQuery("delete from Registration r where r.seminarId = :seminar")
                    .setParameter("seminar", seminarId).executeUpdate();
        });
    }

    @Override
    public void purge(Instant before) {
        transactions.write(() -> {
            transactions.entities()
                    .createQuery("delete from Registration r where r.confirmedAt is null and r.createdAt <= :before")
                    .setParameter("before", before).executeUpdate();
        });
    }
}
