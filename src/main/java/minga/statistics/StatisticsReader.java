package minga.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import minga.evidence.EvidenceState;
import minga.search.Facet;
import minga.search.FacetLabels;
import minga.search.FacetName;
import minga.search.FacetValue;
import minga.search.PracticeIndex;
import minga.search.SearchRequest;
import minga.search.SearchResults;
import minga.territory.Region;
import minga.territory.Territory;
import minga.vocabulary.Term;
import minga.vocabulary.Vocabularies;
import minga.web.Language;

/**
 * Counts the practices of a search with the search index: one request for all facets, and one for each region for the
 * coverage of objectives.
 */
final class StatisticsReader {

    private static final String PRACTICES = "/practicas?";
    private static final int DARKEST = 3;

    private final PracticeIndex index;
    private final Territory territory;
    private final Vocabularies vocabularies;
    private final FacetLabels labels;

    StatisticsReader(PracticeIndex index, Territory territory, Vocabularies vocabularies, FacetLabels labels) {
        this.index = index;
        this.territory = territory;
        this.vocabularies = vocabularies;
        this.labels = labels;
    }

    /** @param language of the labels */
    Statistics read(SearchRequest request, Language language) {
        SearchResults results = index.counts(request);
        Map<FacetName, List<Tally>> tallies = new EnumMap<>(FacetName.class);
        for (Facet facet : results.facets().values()) {
            tallies.put(facet.name(), facet.values().stream().filter(value -> value.count() > 0)
                    .map(value -> tally(facet.name(), value, request, language)).toList());
        }
        List<Region> regions = regions(request);
        tallies.put(FacetName.REGION, complete(FacetName.REGION, regions.stream().map(Region::code).toList(), tallies,
                request, language));
        tallies.put(FacetName.EVIDENCE, complete(FacetName.EVIDENCE,
                List.of(EvidenceState.values()).stream().map(EvidenceState::name).toList(), tallies, request,
                language));
        return new Statistics(results.total(), regions.size(), tallies, coverage(request, regions, language),
                results.whole());
    }

    private List<Region> regions(SearchRequest request) {
        List<String> chosen = request.filter(FacetName.REGION);
        return territory.regions().stream().filter(region -> chosen.isEmpty() || chosen.contains(region.code()))
                .toList();
    }

    private static Tally tally(FacetName facet, FacetValue value, SearchRequest request, Language language) {
        return new Tally(value.value(), value.label().in(language.code()), value.count(),
                url(request.filtering(facet, List.of(value.value()))));
    }

    private static String url(SearchRequest request) {
        return PRACTICES + request.spanish();
    }

    /** The values of a facet in that order, with those that no practice has. */
    private List<Tally> complete(FacetName facet, List<String> codes, Map<FacetName, List<Tally>> tallies,
            SearchRequest request, Language language) {
        Map<String, Tally> counted = tallies.getOrDefault(facet, List.of()).stream()
                .collect(Collectors.toMap(Tally::code, one -> one));
        return codes.stream().map(code -> counted.getOrDefault(code, new Tally(code,
                labels.label(facet, code).in(language.code()), 0, url(request.filtering(facet, List.of(code))))))
                .toList();
    }

    private Coverage coverage(SearchRequest request, List<Region> regions, Language language) {
        List<Map<String, Integer>> columns = new ArrayList<>();
        for (Region region : regions) {
            Facet objectives = index.counts(request.filtering(FacetName.REGION, List.of(region.code()))).facets()
                    .get(FacetName.OBJECTIVE);
            Map<String, Integer> counts = new HashMap<>();
            objectives.values().forEach(value -> counts.put(value.value(), value.count()));
            columns.add(counts);
        }
        int most = columns.stream().flatMap(counts -> counts.values().stream()).mapToInt(count -> count).max()
                .orElse(0);
        List<Coverage.Row> rows = new ArrayList<>();
        for (Term objective : objectives(request)) {
            List<Coverage.Cell> cells = new ArrayList<>();
            for (int i = 0; i < regions.size(); i++) {
                int count = columns.get(i).getOrDefault(objective.code(), 0);
                cells.add(new Coverage.Cell(count, shade(count, most),
                        url(request.filtering(FacetName.REGION, List.of(regions.get(i).code()))
                                .filtering(FacetName.OBJECTIVE, List.of(objective.code())))));
            }
            rows.add(new Coverage.Row(labels.label(FacetName.OBJECTIVE, objective.code()).in(language.code()), cells));
        }
        return new Coverage(regions.stream().map(region -> region.shortNameIn(language.code())).toList(), rows);
    }

    private List<Term> objectives(SearchRequest request) {
        List<String> chosen = request.filter(FacetName.OBJECTIVE);
        return vocabularies.terms("gcmObjectives").stream()
                .filter(term -> chosen.isEmpty() || chosen.contains(term.code())).toList();
    }

    /** 0 for none, then by thirds of the largest count. */
    private static int shade(int count, int most) {
        return count == 0 ? 0 : Math.max(1, (int) Math.ceil((double) DARKEST * count / Math.max(DARKEST, most)));
    }
}
