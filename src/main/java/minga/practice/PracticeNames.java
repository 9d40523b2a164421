package minga.practice;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import minga.platform.Text;
import minga.platform.Transactions;

/** Gives practices their codes and addresses. Codes of a year come from one row, without gaps. */
final class PracticeNames {

    private static final int SLUG_LIMIT = 120;

    private final Transactions transactions;

    PracticeNames(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The next code of the year, such as BP-2026-0001; from the ten thousandth on it has five figures. */
    String nextCode(int year) {
        EntityManager entities = transactions.entities();
        int changed = entities.createNativeQuery(
                "update practice_code set last_number = last_number + 1 where code_year = " + year).executeUpdate();
        if (changed == 0) {
            entities.createNativeQuery("insert into practice_code (code_year, last_number) values (" + year + ", 1)").executeUpdate();
        }
        Number number = (Number) entities.createNativeQuery(
                "select last_number from practice_code where code_year = " + year).getSingleResult();
        return String.format(Locale.ROOT, "BP-%d-%04d", year, number.intValue());
    }

    /** An address that nobody has, made of the name; the practice's own where it has one already. */
    String freeSlug(Practice practice, PracticeVersion version) {
        if (practice.slug() != null) {
            return practice.slug();
        }
        String name = Text.slug(version.identification().name(), SLUG_LIMIT);
        String plain = name.isEmpty() ? practice.code().toLowerCase(Locale.ROOT) : name;
        if (free(plain)) {
            return plain;
        }
        return plain + "-" + practice.code().substring(3).toLowerCase(Locale.ROOT);
    }

    private boolean free(String slug) {
        List<Long> taken = transactions.entities()
                .createQuery("select p.id from Practice p where p.slug = :slug", Long.class)
                .setParameter("slug", slug).getResultList();
        return taken.isEmpty();
    }
}
