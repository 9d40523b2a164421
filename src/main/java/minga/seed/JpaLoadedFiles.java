package minga.seed;

import jakarta.persistence.Query;
import java.util.List;
import minga.platform.Transactions;

/** SQL table of loaded files, by name and hash. */
final class JpaLoadedFiles implements LoadedFiles {

    private final Transactions transactions;

    JpaLoadedFiles(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean isNew(SeedFile file) {
        return transactions.read(() -> {
            List<?> hash = sql("select hash from seed_loaded where name = ?1", file.name()).getResultList();
            return hash.isEmpty() || !hash.get(0).equals(file.hash());
        });
    }

    @Override
    public void remember(SeedFile file) {
        transactions.write(() -> {
            int changed = sql("update seed_loaded set hash = ?2 where name = ?1", file.name(), file.hash())
                    .executeUpdate();
            if (changed == 0) {
                sql("insert into seed_loaded (name, hash) values (?1, ?2)", file.name(), file.hash()).executeUpdate();
            }
        });
    }

    private Query sql(String text, String... values) {
        Query query = transactions.entities().createNativeQuery(text);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
