package minga.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import minga.practice.Practice;
import minga.practice.PracticeVersion;
import minga.practice.Practices;

/**
 * Reads the practices that the entries of a dossier name, with few questions to the database. What was withdrawn is
 * never read: whatever is frozen, its text does not come out again.
 */
final class EntryLoader {

    private final Practices practices;

    EntryLoader(Practices practices) {
        this.practices = practices;
    }

    /** The entries in their order. */
    List<LoadedEntry> load(DossierVersion dossier) {
        List<DossierEntry> entries = dossier.entries().all();
        Function<DossierEntry, PracticeVersion> version = dossier.published() ? frozen(entries) : current(entries);
        List<LoadedEntry> loaded = new ArrayList<>();
        for (DossierEntry entry : entries) {
            PracticeVersion found = version.apply(entry);
            loaded.add(new LoadedEntry(loaded.size() + 1, entry, found, found != null ? null : withdrawn(entry)));
        }
        return loaded;
    }

    /** The number of the public version of each practice, by its code; what is not public is missing. */
    Map<String, Integer> currentNumbers(List<LoadedEntry> entries) {
        Map<Long, String> codes = new HashMap<>();
        entries.stream().filter(LoadedEntry::readable).map(entry -> entry.version().practice())
                .forEach(practice -> codes.put(practice.id(), practice.code()));
        return practices.visible(codes.keySet()).entrySet().stream()
                .collect(Collectors.toMap(one -> codes.get(one.getKey()), Map.Entry::getValue));
    }

    private Function<DossierEntry, PracticeVersion> frozen(List<DossierEntry> entries) {
        Map<Long, PracticeVersion> versions = practices.publishedVersions(
                entries.stream().map(DossierEntry::practiceVersion).filter(Objects::nonNull).distinct().toList());
        return entry -> versions.get(entry.practiceVersion());
    }

    private Function<DossierEntry, PracticeVersion> current(List<DossierEntry> entries) {
        Map<String, Long> ids = practices.idsNamed(
                entries.stream().map(DossierEntry::practice).filter(Objects::nonNull).distinct().toList());
        Map<Long, PracticeVersion> versions = practices.published(ids.values().stream().distinct().toList()).stream()
                .collect(Collectors.toMap(one -> one.practice().id(), Function.identity()));
        return entry -> versions.get(ids.get(entry.practice()));
    }

    private Practice withdrawn(DossierEntry entry) {
        return Optional.ofNullable(entry.practice()).flatMap(practices::withCode).filter(Practice::withdrawn)
                .orElse(null);
    }
}
