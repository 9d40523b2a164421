package minga.commitment;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minga.change.ChangeKind;
import minga.change.Changes;
import minga.platform.Transactions;

/** JPA repository of commitments. */
public final class JpaCommitments implements Commitments {

    private static final String PUBLIC = "c.status = minga.commitment.CommitmentStatus.PUBLISHED";
    private static final String BY_DAY = " order by c.dueOn nulls last, c.place, c.id";
    private static final String OPEN = "(c.state is null or c.state not in ('DONE', 'DROPPED'))";

    private final Transactions transactions;
    private final Changes changes;

    public JpaCommitments(Transactions transactions, Changes changes) {
        this.transactions = transactions;
        this.changes = changes;
    }

    @Override
    public List<Commitment> find(CommitmentFilter filter, LocalDate today, int from, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(filter, today, values);
        return select("where " + where + BY_DAY, values, from, limit);
    }

    @Override
    public long count(CommitmentFilter filter, LocalDate today) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(filter, today, values);
        return transactions.read(() -> bound(transactions.entities()
                .createQuery("select count(c) from Commitment c where " + where, Long.class), values)
                .getSingleResult());
    }

    private static String where(CommitmentFilter filter, LocalDate today, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(PUBLIC);
        add(where, values, " and c.institution = :owner", "owner", filter.owner());
        add(where, values, " and c.dueOn >= :from", "from", filter.from());
        add(where, values, " and c.dueOn <= :until", "until", filter.until());
        add(where, values, " and c.seminar = :seminar", "seminar", filter.seminar());
        if (CommitmentFilter.OVERDUE.equals(filter.state())) {
            add(where, values, " and " + OPEN + " and c.dueOn < :today", "today", today);
        } else {
            add(where, values, " and c.state = :state", "state", filter.state());
        }
        return where.toString();
    }

    private static void add(StringBuilder where, Map<String, Object> values, String condition, String name,
            Object value) {
        if (value != null) {
            where.append(condition);
            values.put(name, value);
        }
    }

    @Override
    public Map<String, Long> countBySeminar() {
        return transactions.read(() -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            transactions.entities().createQuery("select c.seminar, count(c) from Commitment c where " + PUBLIC
                    + " and c.seminar is not null group by c.seminar", Object[].class).getResultList()
                    .forEach(row -> counts.put((String) row[0], (Long) row[1]));
            return counts;
        });
    }

    @Override
    public List<String> owners() {
        return words("institution");
    }

    @Override
    public List<String> seminars() {
        return words("seminar");
    }

    private List<String> words(String attribute) {
        return transactions.read(() -> transactions.entities().createQuery("select distinct c." + attribute
                + " from Commitment c where " + PUBLIC + " and c." + attribute + " is not null order by c."
                + attribute, String.class).getResultList());
    }

    @Override
    public Optional<Commitment> withSlug(String slug) {
        return one("where " + PUBLIC + " and c.slug = :value", slug);
    }

    @Override
    public List<Commitment> answeredBy(List<String> names) {
        return names.isEmpty() ? List.of() : select("where " + PUBLIC
                + " and exists (select p from AnsweringPractice p where p.commitment = c and p.practice in :value)"
                + BY_DAY, Map.of("value", names), 0, Integer.MAX_VALUE);
    }

    @Override
    public List<Commitment> desk() {
        return select(BY_DAY, Map.of(), 0, Integer.MAX_VALUE);
    }

    @Override
    public List<Commitment> withWaitingReports() {
        return select("where exists (select r from ProgressReport r where r.commitment = c and r.acceptedAt is null)"
                + BY_DAY, Map.of(), 0, Integer.MAX_VALUE);
    }

    @Override
    public Optional<Commitment> find(long id) {
        return one("where c.id = :value", id);
    }

    @Override
    public void lock(long id) {
        transactions.entities().createNativeQuery("update commitment_record set place = place where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    @Override
    public Optional<Commitment> begunBy(String formKey) {
        return one("where c.formKey = :value", formKey);
    }

    @Override
    public boolean isTaken(String slug) {
        return one("where c.slug = :value", slug).isPresent();
    }

    @Override
    public boolean isKnown(String seminar, String text) {
        return !select("where c.seminar = :seminar and c.text = :text", Map.of("seminar", seminar, "text", text), 0, 1)
                .isEmpty();
    }

    @Override
    public boolean isReported(String formKey) {
        return transactions.read(() -> transactions.entities()
                .createQuery("select count(r) from ProgressReport r where r.formKey = :value", Long.class)
                .setParameter("value", formKey).getSingleResult()) > 0;
    }

    @Override
    public int nextPlace() {
        return transactions.read(() -> transactions.entities()
                .createQuery("select coalesce(max(c.place), 0) from Commitment c", Integer.class).getSingleResult())
                + 1;
    }

    @Override
    public void add(Commitment commitment) {
        transactions.write(() -> {
            transactions.entities().persist(commitment);
            recordChange(commitment);
        });
    }

    @Override
    public void recordChange(Commitment commitment) {
        changes.record(ChangeKind.COMMITMENT, commitment.id(), commitment.slug() + " " + commitment.status());
    }

    private Optional<Commitment> one(String condition, Object value) {
        return select(condition, Map.of("value", value), 0, 1).stream().findFirst();
    }

    private List<Commitment> select(String condition, Map<String, Object> values, int from, int limit) {
        return transactions.read(() -> {
            TypedQuery<Commitment> query = bound(transactions.entities()
                    .createQuery("select c from Commitment c " + condition, Commitment.class), values);
            query.setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "c.practices")
                    .setHint("eclipselink.batch", "c.reports");
            List<Commitment> found = query.setFirstResult(from).setMaxResults(limit).getResultList();
            found.forEach(commitment -> {
                commitment.practices();
                commitment.reports();
            });
            return found;
        });
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
