package minga.territory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minga.platform.SpanishSort;
import minga.platform.Text;
import minga.platform.Transactions;

/** Territory in the database, with the whole map cached in memory. Thread-safe. */
public final class JpaTerritory implements Territory {

    private final Transactions transactions;
    private volatile Sheet sheet;

    private record Sheet(
            List<Region> regions,
            List<Commune> communes,
            List<Municipality> municipalities,
            Map<String, Region> regionByCode,
            Map<String, Commune> communeByCode,
            Map<String, Commune> communeByName,
            Map<String, Municipality> municipalityByCode,
            Map<String, Municipality> governor) {}

    public JpaTerritory(Transactions transactions) {
        this.transactions = transactions;
        this.sheet = load();
    }

    @Override
    public List<Region> regions() {
        return sheet.regions();
    }

    @Override
    public Optional<Region> region(String code) {
        return Optional.ofNullable(sheet.regionByCode().get(code));
    }

    @Override
    public List<Commune> communes() {
        return sheet.communes();
    }

    @Override
    public Optional<Commune> commune(String code) {
        return Optional.ofNullable(sheet.communeByCode().get(code));
    }

    @Override
    public Optional<Commune> communeNamed(String name) {
        return Optional.ofNullable(sheet.communeByName().get(bare(name)));
    }

    @Override
    public List<Municipality> municipalities() {
        return sheet.municipalities();
    }

    @Override
    public Optional<Municipality> municipality(String code) {
        return Optional.ofNullable(sheet.municipalityByCode().get(code));
    }

    @Override
    public Optional<Municipality> governing(String communeCode) {
        return Optional.ofNullable(sheet.governor().get(communeCode));
    }

    @Override
    public void replace(Atlas atlas) {
        transactions.write(() -> {
            for (String entity : List.of("Municipality", "Commune", "Province", "Region")) {
                transactions.entities().createQuery("delete from " + entity + " x").executeUpdate();
            }
            // From the widest to the narrowest: each names the one above it.
            for (List<?> level : List.of(atlas.regions(), atlas.provinces(), atlas.communes(),
                    atlas.municipalities())) {
                level.forEach(transactions.entities()::persist);
                transactions.entities().flush();
            }
            transactions.afterCommit(() -> sheet = load());
        });
    }

    private Sheet load() {
        return transactions.read(() -> {
            List<Region> regions = all(Region.class, Comparator.comparingInt(Region::northToSouth));
            List<Commune> communes = all(Commune.class, SpanishSort.by(Commune::name));
            List<Municipality> municipalities = all(Municipality.class, SpanishSort.by(Municipality::name));
            Sheet fresh = new Sheet(regions, communes, municipalities,
                    new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
            regions.forEach(region -> fresh.regionByCode().put(region.code(), region));
            communes.forEach(commune -> fresh.communeByCode().put(commune.code(), commune));
            communes.forEach(commune -> fresh.communeByName().put(bare(commune.name()), commune));
            communes.forEach(commune -> commune.otherNames()
                    .forEach(name -> fresh.communeByName().putIfAbsent(bare(name), commune)));
            municipalities.forEach(one -> fresh.municipalityByCode().put(one.code(), one));
            municipalities.forEach(one -> one.communes().forEach(code -> fresh.governor().put(code, one)));
            return fresh;
        });
    }

    private <T> List<T> all(Class<T> type, Comparator<? super T> order) {
        return transactions.entities().createQuery("select x from " + type.getSimpleName() + " x", type)
                .getResultStream().sorted(order).toList();
    }

    private static String bare(String name) {
        return Text.folded(name).replace(" ", "");
    }
}
