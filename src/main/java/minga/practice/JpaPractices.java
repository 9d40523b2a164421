package minga.practice;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.change.ChangeKind;
import minga.change.Changes;
import minga.platform.ChileTime;
import minga.platform.Transactions;

/** JPA repository of practices and their versions. */
public final class JpaPractices implements Practices {

    private final Transactions transactions;
    private final Changes changes;
    private final Clock clock;
    private final JpaPracticeIdentifiers identifiers;

    public JpaPractices(Transactions transactions, Changes changes, Clock clock) {
        this.transactions = transactions;
        this.changes = changes;
        this.clock = clock;
        this.identifiers = new JpaPracticeIdentifiers(transactions);
    }

    @Override
    public Practice begin(String municipality, String sourceId) {
        Practice practice = Practice.begin(identifiers.nextCodes(ChileTime.year(now()), 1).get(0), municipality,
                sourceId, now());
        entities().persist(practice);
        return practice;
    }

    @Override
    public Optional<Practice> find(long id) {
        return findOne("p.id = :value", id);
    }

    @Override
    public void lock(long id) {
        transactions.entities().createQuery("update Practice p set p.code = p.code where p.id = :id")
                .setParameter("id", id).executeUpdate();
    }

    @Override
    public Optional<Practice> withCode(String code) {
        return findOne("p.code = :value", code.toUpperCase(Locale.ROOT));
    }

    @Override
    public Optional<Practice> withSlug(String slug) {
        return findOne("p.slug = :value", slug);
    }

    @Override
    public Optional<Practice> withSourceId(String sourceId) {
        return findOne("p.sourceId = :value", sourceId);
    }

    @Override
    public Map<String, Long> idsNamed(Collection<String> names) {
        Map<String, Long> ids = new HashMap<>();
        if (!names.isEmpty()) {
            transactions.read(() -> entities().createQuery("select p.id, p.code, p.slug, p.sourceId from Practice p"
                    + " where p.code in :names or p.slug in :names or p.sourceId in :names", Object[].class)
                    .setParameter("names", names).getResultList()).forEach(row -> Stream.of(row[3], row[2], row[1])
                            .filter(Objects::nonNull).map(String.class::cast).filter(names::contains)
                            .forEach(name -> ids.put(name, (Long) row[0])));
        }
        return ids;
    }

    @Override
    public Collection<String> knownSourceIds(Collection<String> sourceIds) {
        return sourceIds.isEmpty() ? Set.of() : transactions.read(() -> new HashSet<>(entities()
                .createQuery("select p.sourceId from Practice p where p.sourceId in :ids", String.class)
                .setParameter("ids", sourceIds).getResultList()));
    }

    @Override
    public Map<String, PracticeVersion> publishedWithSourceIds(Collection<String> sourceIds) {
        return sourceIds.isEmpty() ? Map.of() : transactions.read(() -> published(entities()
                .createQuery("select p.id from Practice p where p.sourceId in :ids", Long.class)
                .setParameter("ids", sourceIds).getResultList()).stream()
                .collect(Collectors.toMap(version -> version.practice().sourceId(), version -> version)));
    }

    @Override
    public void publish(PracticeVersion version) {
        Practice practice = version.practice();
        practice.publish(version, practice.slug() != null ? practice.slug() : identifiers.freeSlug(version), now());
        changes.record(ChangeKind.PUBLISHED, practice.id(), String.valueOf(version.number()));
    }

    @Override
    public List<Practice> importPublished(List<ImportedPractice> imported) {
        Instant now = now();
        Iterator<String> codes = identifiers.nextCodes(ChileTime.year(now), imported.size()).iterator();
        Iterator<String> slugs = identifiers
                .freeSlugs(imported.stream().map(one -> one.version().identification().name()).toList()).iterator();
        return imported.stream().map(one -> {
            Practice practice = Practice.imported(codes.next(), slugs.next(), one, now);
            entities().persist(practice);
            changes.record(ChangeKind.PUBLISHED, practice.id(), "1");
            return practice;
        }).toList();
    }

    @Override
    public void withdraw(Practice practice, String reason) {
        practice.withdraw(reason, now());
        changes.record(ChangeKind.WITHDRAWN, practice.id(), null);
    }

    @Override
    public List<Practice> ofMunicipality(String municipality) {
        return transactions.read(() -> {
            List<Practice> found = entities()
                    .createQuery("select p from Practice p where p.municipality = :code order by p.id desc",
                            Practice.class)
                    .setParameter("code", municipality).getResultList();
            found.forEach(JpaPracticeLoader::loadParts);
            return found;
        });
    }

    @Override
    public List<PracticeVersion> inStates(Collection<PracticeStatus> states, int limit) {
        return transactions.read(() -> {
            TypedQuery<PracticeVersion> query = entities().createQuery(
                    "select v from PracticeVersion v where v.status in :states order by v.submittedAt, v.id",
                    PracticeVersion.class)
                    .setParameter("states", EnumSet.copyOf(states)).setMaxResults(limit);
            return JpaPracticeLoader.load(query);
        });
    }

    /**
     * Two plain questions, not one with a join: of so many ids Derby makes a walk through all of them for each of them.
     */
    @Override
    public List<PracticeVersion> published(Collection<Long> practiceIds) {
        return practiceIds.isEmpty() ? List.of() : transactions.read(() -> {
            Map<Long, Integer> shown = visible(practiceIds);
            return shown.isEmpty() ? List.of() : JpaPracticeLoader.loadReadOnly(entities().createQuery(
                    "select v from PracticeVersion v where v.practice.id in :ids and v.publishedAt is not null",
                    PracticeVersion.class)
                    .setParameter("ids", shown.keySet()),
                    version -> shown.get(version.practice().id()) == version.number())
                    .sorted(Comparator.comparingLong(version -> version.practice().id())).toList();
        });
    }

    @Override
    public Map<Long, PracticeVersion> publishedVersions(Collection<Long> versionIds) {
        return versionIds.isEmpty() ? Map.of() : transactions.read(() -> JpaPracticeLoader.loadReadOnly(entities()
                .createQuery("select v from PracticeVersion v where v.id in :ids and v.publishedAt is not null",
                        PracticeVersion.class)
                .setParameter("ids", versionIds), version -> !version.practice().withdrawn())
                .collect(Collectors.toMap(PracticeVersion::id, version -> version)));
    }

    @Override
    public List<Long> publishedAfter(long practiceId, int limit) {
        return transactions.read(() -> entities().createQuery("select p.id from Practice p where p.id > :id"
                + " and p.publishedNumber is not null and p.withdrawnAt is null order by p.id", Long.class)
                .setParameter("id", practiceId).setMaxResults(limit).getResultList());
    }

    @Override
    public SortedMap<Long, String> publicSlugs(long practiceId, int limit) {
        SortedMap<Long, String> slugs = new TreeMap<>();
        transactions.read(() -> entities().createQuery("select p.id, p.slug from Practice p where p.id > :id"
                + " and p.publishedNumber is not null and p.withdrawnAt is null order by p.id", Object[].class)
                .setParameter("id", practiceId).setMaxResults(limit).getResultList())
                .forEach(row -> slugs.put((Long) row[0], (String) row[1]));
        return slugs;
    }

    @Override
    public Map<Long, Integer> visible(Collection<Long> practiceIds) {
        return practiceIds.isEmpty() ? Map.of() : transactions.read(() -> entities().createQuery(
                "select p.id, p.publishedNumber from Practice p where p.id in :ids"
                        + " and p.publishedNumber is not null and p.withdrawnAt is null",
                Object[].class)
                .setParameter("ids", practiceIds).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Integer) row[1])));
    }

    @Override
    public long countPublished() {
        return transactions.read(() -> entities().createQuery("select count(p) from Practice p"
                + " where p.publishedNumber is not null and p.withdrawnAt is null", Long.class).getSingleResult());
    }

    private Optional<Practice> findOne(String condition, Object value) {
        return transactions.read(() -> {
            Optional<Practice> found = entities()
                    .createQuery("select p from Practice p where " + condition, Practice.class)
                    .setParameter("value", value).getResultStream().findFirst();
            found.ifPresent(JpaPracticeLoader::loadParts);
            return found;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private EntityManager entities() {
        return transactions.entities();
    }
}
