package minga.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import minga.platform.NotFound;
import minga.platform.Transactions;

/** JPA repository of the mail outbox. */
public final class JpaNotices implements Notices {

    private final Transactions transactions;
    private final Clock clock;
    private final String foot;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public JpaNotices(Transactions transactions, Clock clock) {
        this(transactions, clock, "");
    }

    /**
     * @param contact the mail address at which people answer for the portal, at the foot of each mail; empty for none
     */
    public JpaNotices(Transactions transactions, Clock clock, String contact) {
        this.transactions = transactions;
        this.clock = clock;
        this.foot = contact.isEmpty() ? "" : "\n\n-- \nMinga · " + contact + "\n";
    }

    @Override
    public void write(String recipient, String subject, String body) {
        write(recipient, subject, body, null);
    }

    @Override
    public void write(String recipient, String subject, String body, String leaveLink) {
        persist(new Notice(recipient, subject, body + foot, leaveLink, clock.instant()));
    }

    @Override
    public void writeAbout(String conversation, String recipient, String subject, String body) {
        persist(new Notice(recipient, subject, body + foot, null, clock.instant()).inConversation(conversation));
    }

    private void persist(Notice notice) {
        transactions.write(() -> {
            transactions.entities().persist(notice);
            transactions.afterCommit(() -> listeners.forEach(Runnable::run));
        });
    }

    @Override
    public List<Notice> findByState(Notice.State state, int limit) {
        return transactions.read(() -> transactions.entities()
                .createQuery("select n from Notice n where n.state = :state order by n.id desc", Notice.class)
                .setParameter("state", state).setMaxResults(limit).getResultList());
    }

    @Override
    public long count(Notice.State state) {
        return transactions.read(() -> transactions.entities()
                .createQuery("select count(n) from Notice n where n.state = :state", Long.class)
                .setParameter("state", state).getSingleResult());
    }

    @Override
    public List<Notice> findDue(int limit) {
        return transactions.read(() -> transactions.entities()
                .createQuery("select n from Notice n where n.state = :state and n.dueAt <= :now order by n.id",
                        Notice.class)
                .setParameter("state", Notice.State.WAITING).setParameter("now", clock.instant())
                .setMaxResults(limit).getResultList());
    }

    @Override
    public boolean claim(long id) {
        Instant now = clock.instant();
        return transactions.write(() -> transactions.entities()
                .createQuery(
                        "update Notice n set n.dueAt = :later where n.id = :id and n.state = :state and n.dueAt <="
                                + " :now")
                .setParameter("later", now.plus(RetrySchedule.CLAIM_DURATION)).setParameter("id", id)
                .setParameter("state", Notice.State.WAITING).setParameter("now", now).executeUpdate()) == 1;
    }

    @Override
    public void markSent(long id) {
        change(id, notice -> notice.markSent(clock.instant()));
    }

    @Override
    public void markFailed(long id, Failure failure) {
        change(id, notice -> notice.markFailed(failure, clock.instant()));
    }

    @Override
    public void simulateWrite(String subject, String body) {
        transactions.write(() -> {
            Notice none = new Notice("-", subject, body + foot, null, clock.instant());
            transactions.entities().persist(none);
            transactions.flush();
            transactions.entities().remove(none);
            transactions.afterCommit(() -> listeners.forEach(Runnable::run));
        });
    }

    @Override
    public void purge(Instant before) {
        transactions.write(() -> {
            transactions.entities()
                    .createQuery("delete from Notice n where n.state <> :waiting and n.createdAt < :before")
                    .setParameter("waiting", Notice.State.WAITING).setParameter("before", before).executeUpdate();
        });
    }

    @Override
    public void retry(long id) {
        change(id, notice -> notice.retry(clock.instant()));
        listeners.forEach(Runnable::run);
    }

    @Override
    public void retryAll() {
        transactions.write(() -> {
            transactions.entities().createQuery("select n from Notice n where n.state = :state", Notice.class)
                    .setParameter("state", Notice.State.DEAD).getResultList()
                    .forEach(notice -> notice.retry(clock.instant()));
        });
        listeners.forEach(Runnable::run);
    }

    @Override
    public void onCommit(Runnable listener) {
        listeners.add(listener);
    }

    private void change(long id, Consumer<Notice> verb) {
        transactions.write(() -> {
            Notice notice = transactions.entities().find(Notice.class, id);
            if (notice == null) {
                throw new NotFound("notice", id);
            }
            verb.accept(notice);
        });
    }
}
