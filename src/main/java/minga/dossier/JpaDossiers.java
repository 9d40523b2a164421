package minga.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import minga.change.ChangeKind;
import minga.change.Changes;
import minga.platform.Transactions;

/** JPA repository of dossiers. */
public final class JpaDossiers implements Dossiers {

    private final Transactions transactions;
    private final Changes changes;

    public JpaDossiers(Transactions transactions, Changes changes) {
        this.transactions = transactions;
        this.changes = changes;
    }

    @Override
    public List<Dossier> all() {
        return select("", null).stream()
                .sorted(Comparator.comparing((Dossier one) -> one.newest().updatedAt()).reversed()).toList();
    }

    @Override
    public List<Dossier> listed() {
        return select("where d.visibility = minga.dossier.Visibility.PUBLIC", null).stream()
                .filter(one -> one.published().isPresent())
                .sorted(Comparator.comparing((Dossier one) -> one.published().orElseThrow().publishedAt()).reversed())
                .toList();
    }

    @Override
    public Optional<Dossier> find(long id) {
        return select("where d.id = :value", id).stream().findFirst();
    }

    @Override
    public void lock(long id) {
        transactions.entities().createNativeQuery("update dossier set code = code where id = ?1").setParameter(1, id)
                .executeUpdate();
    }

    @Override
    public Optional<Dossier> withCode(String code) {
        return select("where d.code = :value", code.toUpperCase(Locale.ROOT)).stream().findFirst();
    }

    @Override
    public Optional<Dossier> withLink(String token) {
        return select("where d.linkToken = :value", token).stream().findFirst();
    }

    @Override
    public Optional<Dossier> begunBy(String formKey) {
        return select("where d.formKey = :value", formKey).stream().findFirst();
    }

    /** Whoever asks locks the row of year 0 first, so that two never count the same year up at once. */
    @Override
    public String nextCode(int year) {
        count("update dossier_code set last_number = last_number where code_year = 0");
        if (count("update dossier_code set last_number = last_number + 1 where code_year = " + year) == 0) {
            count("insert into dossier_code (code_year, last_number) values (" + year + ", 1)");
        }
        int last = ((Number) transactions.entities()
                .createNativeQuery("select last_number from dossier_code where code_year = " + year).getSingleResult())
                .intValue();
        return String.format(Locale.ROOT, "CA-%d-%04d", year, last);
    }

    private int count(String sql) {
        return transactions.entities().createNativeQuery(sql).executeUpdate();
    }

    @Override
    public void add(Dossier dossier) {
        transactions.write(() -> {
            transactions.entities().persist(dossier);
            recordChange(dossier);
        });
    }

    @Override
    public void remove(DossierVersion draft) {
        transactions.entities().remove(draft);
    }

    @Override
    public void recordChange(Dossier dossier) {
        changes.record(ChangeKind.DOSSIER, dossier.id(), dossier.code() + " " + dossier.visibility());
    }

    private List<Dossier> select(String condition, Object value) {
        return transactions.read(() -> {
            var query = transactions.entities().createQuery("select d from Dossier d " + condition, Dossier.class);
            List<Dossier> found = (value == null ? query : query.setParameter("value", value)).getResultList();
            found.forEach(JpaDossiers::unfold);
            return found;
        });
    }

    /** Its parts while the transaction is open. */
    private static void unfold(Dossier dossier) {
        dossier.publishedVersions().forEach(version -> version.entries().size());
        dossier.newest().entries().size();
    }
}
