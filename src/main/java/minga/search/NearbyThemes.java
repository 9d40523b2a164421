package minga.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the themes to propose where a search found nothing: those of the same words without filters, else those that
 * the words find one by one, else those with most practices.
 */
final class NearbyThemes {

    private static final int MOST = 5;
    private static final int WORDS = 6;
    private static final int SHORTEST_WORD = 4;
    private static final int BEGINNING = 5;

    private final PracticeIndex index;

    NearbyThemes(PracticeIndex index) {
        this.index = index;
    }

    /** A theme with the number of its practices. */
    record Theme(String code, BilingualLabel label, int count) {}

    /** @param related true where they have to do with the words of the search */
    record Found(List<Theme> themes, boolean related) {}

    Found of(SearchRequest request) {
        List<Theme> near = request.filtered() ? ofFacet(request.unfiltered()) : List.of();
        if (near.isEmpty()) {
            near = ofWords(request.text());
        }
        return near.isEmpty() ? new Found(ofFacet(SearchRequest.everything()), false)
                : new Found(near, !request.text().isEmpty());
    }

    private List<Theme> ofFacet(SearchRequest request) {
        Facet themes = index.search(request.page(1)).facets().get(FacetName.THEME);
        return themes == null ? List.of() : themes.values().stream().filter(value -> value.count() > 0).limit(MOST)
                .map(value -> new Theme(value.value(), value.label(), value.count())).toList();
    }

    /** What each word finds alone; of a word that finds nothing, the themes whose names begin like it. */
    private List<Theme> ofWords(String text) {
        Map<String, Theme> found = new LinkedHashMap<>();
        List<String> words = Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> word.length() >= SHORTEST_WORD && word.length() <= SearchLimits.VALUE_LENGTH)
                .limit(WORDS).toList();
        for (String word : words) {
            List<Theme> themes = ofFacet(SearchRequest.of(word));
            (themes.isEmpty() ? ofBeginning(word) : themes).forEach(theme -> found.merge(theme.code(), theme,
                    (one, other) -> one.count() >= other.count() ? one : other));
        }
        return found.values().stream().sorted(Comparator.comparingInt(Theme::count).reversed()).limit(MOST).toList();
    }

    private List<Theme> ofBeginning(String word) {
        return index.suggestions(word.substring(0, Math.min(BEGINNING, word.length()))).themes().stream()
                .map(theme -> new Theme(theme.value(), theme.text(), theme.count())).toList();
    }
}
