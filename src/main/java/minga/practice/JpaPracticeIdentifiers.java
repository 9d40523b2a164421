package minga.practice;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import minga.platform.Text;
import minga.platform.Transactions;

/** Assigns codes and slugs to practices, unique in the database. Codes of a year come from one row, without gaps. */
final class JpaPracticeIdentifiers {

    private static final int SLUG_LIMIT = 120;

    private final Transactions transactions;

    JpaPracticeIdentifiers(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The next codes of the year, such as BP-2026-0001; from the ten thousandth on they have five figures. */
    List<String> nextCodes(int year, int count) {
        EntityManager entities = transactions.entities();
        lockIdentifiers();
        int changed = entities.createNativeQuery(
                "update practice_code set last_number = last_number + " + count + " where code_year = " + year)
                .executeUpdate();
        if (changed == 0) {
            entities.createNativeQuery(
                    "insert into practice_code (code_year, last_number) values (" + year + ", " + count + ")")
                    .executeUpdate();
        }
        int last = ((Number) entities.createNativeQuery(
                "select last_number from practice_code where code_year = " + year).getSingleResult()).intValue();
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(number -> String.format(Locale.ROOT, "BP-%d-%04d", year, number)).toList();
    }

    /** An address that nobody has, made of the name. */
    String freeSlug(PracticeVersion version) {
        return freeSlugs(List.of(version.identification().name())).get(0);
    }

    /** Addresses that nobody has, one for each name; where two would be the same, the later gets some letters more. */
    List<String> freeSlugs(List<String> practiceNames) {
        lockIdentifiers();
        List<String> plain = practiceNames.stream().map(name -> Text.slug(name, SLUG_LIMIT)).toList();
        Set<String> taken = taken(new HashSet<>(plain));
        taken.add("");
        List<String> free = new ArrayList<>();
        for (String slug : plain) {
            free.add(taken.add(slug) ? slug
                    : (slug + "-" + UUID.randomUUID().toString().substring(0, 8)).replaceAll("^-", ""));
        }
        return free;
    }

    /**
     * Whoever gives a name that there is only once locks this row until the commit, so that nobody else can look
     * meanwhile. One row for codes and addresses: two would be taken in different orders and lock each other out.
     */
    private void lockIdentifiers() {
        transactions.entities().createNativeQuery(
                "update practice_code set last_number = last_number where code_year = 0").executeUpdate();
    }

    private Set<String> taken(Set<String> slugs) {
        return new HashSet<>(transactions.entities()
                .createQuery("select p.slug from Practice p where p.slug in :slugs", String.class)
                .setParameter("slugs", slugs).getResultList());
    }
}
