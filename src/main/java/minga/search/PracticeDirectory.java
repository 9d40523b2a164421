package minga.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import minga.platform.Text;
import minga.practice.Practice;
import minga.practice.Practices;
import minga.template.RecordDirectory;

/**
 * Finds public practices for fields that name one: by code, by the id of an import, by address, or by words of the
 * name.
 */
public final class PracticeDirectory implements RecordDirectory {

    private final Practices practices;
    private final PracticeIndex index;

    public PracticeDirectory(Practices practices, PracticeIndex index) {
        this.practices = practices;
        this.index = index;
    }

    @Override
    public Optional<Entry> find(String code) {
        return practices.withCode(code).or(() -> practices.withSourceId(code)).or(() -> practices.withSlug(code))
                .flatMap(PracticeDirectory::entry);
    }

    @Override
    public List<Entry> search(String words, int limit) {
        SortOrder sort = Text.isBlank(words) ? SortOrder.NEWEST : SortOrder.RELEVANCE;
        List<Long> found = index.list(new SearchRequest(words, Map.of(), null, null, sort, 1, limit), limit);
        return found.stream().map(practices::find).flatMap(Optional::stream).map(PracticeDirectory::entry)
                .flatMap(Optional::stream).toList();
    }

    private static Optional<Entry> entry(Practice practice) {
        return practice.published().map(version -> new Entry(practice.code(), version.identification().name()));
    }
}
