package minga.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import minga.platform.Refused;
import minga.platform.Transactions;

/** JPA repository of search alerts. */
public final class JpaSearchAlerts implements SearchAlerts {

    private final Transactions transactions;

    public JpaSearchAlerts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean needsConfirmation(String mail, SearchAlert.Wish wish) {
        List<SearchAlert> all = transactions.read(() -> findAll(mail));
        return all.size() < MAX_PER_ADDRESS && all.stream().allMatch(one -> one.isConfirmed() && !one.isFor(wish));
    }

    @Override
    public void replaceUnconfirmed(String mail, SearchAlert.Wish wish, long change) {
        transactions.write(() -> {
            List<SearchAlert> all = findAll(mail);
            if (all.stream().noneMatch(one -> one.isConfirmed() && one.isFor(wish))) {
                all.stream().filter(one -> !one.isConfirmed()).findFirst()
                        .ifPresent(one -> one.replaceWith(wish, change));
            }
        });
    }

    private List<SearchAlert> findAll(String mail) {
        return transactions.entities()
                .createQuery("select a from SearchAlert a where a.mail = :mail order by a.id", SearchAlert.class)
                .setParameter("mail", mail).getResultList();
    }

    @Override
    public SearchAlert subscribe(String mail, SearchAlert.Wish wish, long change, Instant now) {
        return transactions.write(() -> {
            List<SearchAlert> all = findAll(mail);
            Optional<SearchAlert> same = all.stream().filter(one -> one.isFor(wish)).findFirst();
            if (same.isPresent()) {
                return same.get();
            }
            if (all.size() >= MAX_PER_ADDRESS) {
                throw new Refused("alert.tooMany");
            }
            SearchAlert alert = new SearchAlert(mail, wish, minga.web.RequestContext.random(), change, now);
            transactions.entities().persist(alert);
            return alert;
        });
    }

    @Override
    public Optional<SearchAlert> findByHandle(String handle) {
        return transactions.read(() -> transactions.entities()
                .createQuery("select a from SearchAlert a where a.handle = :handle", SearchAlert.class)
                .setParameter("handle", handle).getResultStream().findFirst());
    }

    @Override
    public Optional<SearchAlert> confirm(String handle, Instant now) {
        return transactions.write(() -> {
            Optional<SearchAlert> alert = findByHandle(handle).filter(one -> one.isConfirmable(now));
            alert.ifPresent(one -> one.confirm(now));
            return alert;
        });
    }

    @Override
    public void unsubscribe(String handle) {
        transactions.write(() -> findByHandle(handle).ifPresent(transactions.entities()::remove));
    }

    @Override
    public List<SearchAlert> findConfirmed(String mail) {
        return transactions.read(() -> transactions.entities()
                .createQuery(
                        "select a from SearchAlert a where a.mail = :mail and a.confirmedAt is not null order by a.id"
                                + " desc",
                        SearchAlert.class)
                .setParameter("mail", mail).getResultList());
    }

    @Override
    public List<SearchAlert> findDue(Instant now, int atMost) {
        return transactions.read(() -> transactions.entities()
                .createQuery(
                        "select a from SearchAlert a where a.confirmedAt is not null and a.dueAt <= :now order by"
                                + " a.dueAt",
                        SearchAlert.class)
                .setParameter("now", now).setMaxResults(atMost).getResultList());
    }

    @Override
    public void recordDigest(long id, long change, Instant now) {
        transactions.write(() -> Optional.ofNullable(transactions.entities().find(SearchAlert.class, id))
                .ifPresent(one -> one.recordDigest(change, now)));
    }

    @Override
    public void deleteExpired(Instant now) {
        transactions.write(() -> transactions.entities()
                .createQuery("delete from SearchAlert a where a.confirmedAt is null and a.createdAt < :before")
                .setParameter("before", now.minus(SearchAlert.CONFIRMATION_PERIOD)).executeUpdate());
    }
}
