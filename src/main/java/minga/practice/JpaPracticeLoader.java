package minga.practice;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Loads fichas with all their parts while the transaction is open, so that pages may walk them afterwards. Many at
 * once are read with one question a table, not one a ficha.
 */
final class JpaPracticeLoader {

    private static final List<String> PARTS = List.of("v.practice", "v.terms", "v.municipalities", "v.evidenceText",
            "v.responsible", "v.partners", "v.norms", "v.fundingSources", "v.awards", "v.knownReplicas",
            "v.objectives", "v.activities", "v.activities.objectives",
            "v.indicators", "v.indicators.means", "v.indicators.means.evidence");

    private JpaPracticeLoader() {}

    static List<PracticeVersion> load(TypedQuery<PracticeVersion> query) {
        return load(query, version -> true).toList();
    }

    /**
     * The same of those that are wanted, for readers only: nothing is watched for changes, which is what costs most.
     */
    static Stream<PracticeVersion> loadReadOnly(TypedQuery<PracticeVersion> query, Predicate<PracticeVersion> wanted) {
        return load(query.setHint("eclipselink.read-only", true), wanted);
    }

    private static Stream<PracticeVersion> load(TypedQuery<PracticeVersion> query, Predicate<PracticeVersion> wanted) {
        query.setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch.size", 500);
        PARTS.forEach(part -> query.setHint("eclipselink.batch", part));
        return query.getResultList().stream().filter(wanted).peek(JpaPracticeLoader::loadParts);
    }

    static void loadParts(Practice practice) {
        practice.versions().forEach(JpaPracticeLoader::loadParts);
    }

    private static void loadParts(PracticeVersion version) {
        PracticeTemplate.PRACTICE.fields().forEach(field -> field.isAnswered(version));
        version.activities().forEach(Activity::objectives);
        version.indicators().forEach(indicator -> indicator.means().forEach(means -> means.evidence().size()));
    }
}
