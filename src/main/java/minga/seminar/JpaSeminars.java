package minga.seminar;

import java.util.List;
import java.util.Optional;
import minga.change.ChangeKind;
import minga.change.Changes;
import minga.platform.Transactions;

/** JPA repository of seminars. */
public final class JpaSeminars implements Seminars {

    private static final String PUBLIC = "where s.status <> minga.seminar.SeminarStatus.DRAFT";
    /** Read for all seminars of a list at once, not for each. */
    private static final List<String> PARTS = List.of("s.hosts", "s.sessions", "s.sessions.speakers",
            "s.sessions.practices", "s.practices", "s.conclusions");

    private final Transactions transactions;
    private final Changes changes;

    public JpaSeminars(Transactions transactions, Changes changes) {
        this.transactions = transactions;
        this.changes = changes;
    }

    @Override
    public List<Seminar> all() {
        return select(PUBLIC + " order by s.place, s.title", null);
    }

    @Override
    public Optional<Seminar> withSlug(String slug) {
        return select(PUBLIC + " and s.slug = :value", slug).stream()
                .findFirst();
    }

    @Override
    public List<SeminarHeading> presenting(List<String> names) {
        return names.isEmpty() ? List.of() : headings(PUBLIC
                + " and (exists (select p from PresentedPractice p where p.seminar = s and p.practice in :value)"
                + " or exists (select q from SessionPractice q where q.session.seminar = s and q.practice in :value))",
                names);
    }

    @Override
    public List<SeminarHeading> headings() {
        return headings("", null);
    }

    private List<SeminarHeading> headings(String condition, Object value) {
        return transactions.read(() -> {
            var query = transactions.entities().createQuery("select new minga.seminar.SeminarHeading(s.slug, s.title,"
                    + " s.status, s.publishedAt) from Seminar s " + condition + " order by s.place, s.title",
                    SeminarHeading.class);
            return (value == null ? query : query.setParameter("value", value)).getResultList();
        });
    }

    @Override
    public List<Seminar> desk() {
        return select("order by s.updatedAt desc, s.place", null);
    }

    @Override
    public Optional<Seminar> find(long id) {
        return select("where s.id = :value", id).stream().findFirst();
    }

    @Override
    public void lock(long id) {
        transactions.entities().createNativeQuery("update seminar set place = place where id = ?1").setParameter(1, id)
                .executeUpdate();
    }

    @Override
    public Optional<Seminar> begunBy(String formKey) {
        return select("where s.formKey = :value", formKey).stream().findFirst();
    }

    @Override
    public boolean isTaken(String slug) {
        return !select("where s.slug = :value", slug).isEmpty();
    }

    @Override
    public int nextPlace() {
        return transactions.read(() -> transactions.entities()
                .createQuery("select coalesce(max(s.place), 0) from Seminar s", Integer.class).getSingleResult()) + 1;
    }

    @Override
    public void add(Seminar seminar) {
        transactions.write(() -> {
            transactions.entities().persist(seminar);
            recordChange(seminar);
        });
    }

    @Override
    public void recordChange(Seminar seminar) {
        changes.record(ChangeKind.SEMINAR, seminar.id(), seminar.slug() + " " + seminar.status());
    }

    private List<Seminar> select(String condition, Object value) {
        return transactions.read(() -> {
            var query = transactions.entities().createQuery("select s from Seminar s " + condition, Seminar.class);
            query.setHint("eclipselink.batch.type", "IN");
            PARTS.forEach(part -> query.setHint("eclipselink.batch", part));
            List<Seminar> found = (value == null ? query : query.setParameter("value", value)).getResultList();
            found.forEach(JpaSeminars::unfold);
            return found;
        });
    }

    /** Its parts while the transaction is open. */
    private static void unfold(Seminar seminar) {
        seminar.hosts().size();
        seminar.sessions().forEach(session -> {
            session.speakers().size();
            session.practices();
        });
        seminar.practices();
        seminar.conclusions().size();
    }
}
