package minga.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import minga.platform.Refused;
import minga.platform.Transactions;

/** The wishes in the database. */
public final class JpaAlerts implements Alerts {

    private final Transactions transactions;

    public JpaAlerts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean needsConfirmation(String mail, Alert.Wish wish) {
        List<Alert> all = transactions.read(() -> all(mail));
        return all.size() < MOST_OF_ONE && all.stream().allMatch(one -> one.confirmed() && !one.answers(wish));
    }

    @Override
    public void replaceOpen(String mail, Alert.Wish wish, long change) {
        transactions.write(() -> {
            List<Alert> all = all(mail);
            if (all.stream().noneMatch(one -> one.confirmed() && one.answers(wish))) {
                all.stream().filter(one -> !one.confirmed()).findFirst().ifPresent(one -> one.become(wish, change));
            }
        });
    }

    private List<Alert> all(String mail) {
        return transactions.entities().createQuery("select a from Alert a where a.mail = :mail order by a.id", Alert.class)
                .setParameter("mail", mail).getResultList();
    }

    @Override
    public Alert begin(String mail, Alert.Wish wish, long change, Instant now) {
        return transactions.write(() -> {
            List<Alert> all = all(mail);
            Optional<Alert> same = all.stream().filter(one -> one.answers(wish)).findFirst();
            if (same.isPresent()) {
                return same.get();
            }
            if (all.size() >= MOST_OF_ONE) {
                throw new Refused("alert.tooMany");
            }
            Alert alert = new Alert(mail, wish, minga.web.RequestContext.random(), change, now);
            transactions.entities().persist(alert);
            return alert;
        });
    }

    @Override
    public Optional<Alert> with(String handle) {
        return transactions.read(() -> transactions.entities().createQuery("select a from Alert a where a.handle = :handle", Alert.class)
                .setParameter("handle", handle).getResultStream().findFirst());
    }

    @Override
    public Optional<Alert> confirm(String handle, Instant now) {
        return transactions.write(() -> {
            Optional<Alert> alert = with(handle).filter(one -> one.confirmable(now));
            alert.ifPresent(one -> one.confirm(now));
            return alert;
        });
    }

    @Override
    public void leave(String handle) {
        transactions.write(() -> with(handle).ifPresent(transactions.entities()::remove));
    }

    @Override
    public List<Alert> of(String mail) {
        return transactions.read(() -> transactions.entities()
                .createQuery("select a from Alert a where a.mail = :mail and a.confirmedAt is not null order by a.id desc", Alert.class)
                .setParameter("mail", mail).getResultList());
    }

    @Override
    public List<Alert> due(Instant now, int atMost) {
        return transactions.read(() -> transactions.entities()
                .createQuery("select a from Alert a where a.confirmedAt is not null and a.dueAt <= :now order by a.dueAt", Alert.class)
                .setParameter("now", now).setMaxResults(atMost).getResultList());
    }

    @Override
    public void lookedAt(long id, long change, Instant now) {
        transactions.write(() -> Optional.ofNullable(transactions.entities().find(Alert.class, id)).ifPresent(one -> one.lookedAt(change, now)));
    }

    @Override
    public void tidy(Instant now) {
        transactions.write(() -> transactions.entities().createQuery("delete from Alert a where a.confirmedAt is null and a.createdAt < :before")
                .setParameter("before", now.minus(Alert.PATIENCE)).executeUpdate());
    }
}
