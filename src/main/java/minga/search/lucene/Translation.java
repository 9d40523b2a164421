package minga.search.lucene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.search.FacetLabels;
import minga.search.FacetName;
import minga.search.SearchRequest;

/** Request to plan: the only place where what a person asks becomes what the index looks for. */
final class Translation {

    private final SearchFieldTable table;
    private final Spanish spanish;
    private final Thesaurus thesaurus;
    private final FacetLabels labels;
    private final Weights weights;

    Translation(SearchFieldTable table, Spanish spanish, Thesaurus thesaurus, FacetLabels labels, Weights weights) {
        this.table = table;
        this.spanish = spanish;
        this.thesaurus = thesaurus;
        this.labels = labels;
        this.weights = weights;
    }

    /** The plan of a request for this generation of the index. */
    Plan plan(SearchRequest asked, IndexSnapshot snapshot, SpellingDictionary lexicon) {
        QueryReader.Read read = QueryReader.read(asked.text(), table, spanish);
        PlainTermPlanner wording = new PlainTermPlanner(new ScoringClauseFactory(snapshot), spanish, thesaurus, lexicon, weights);
        OperatorPlanner special = new OperatorPlanner(snapshot, new ScoringClauseFactory(snapshot), spanish);
        List<QueryClause> wanted = new ArrayList<>();
        Set<String> notices = new LinkedHashSet<>(read.notices());
        wanted.addAll(wording.wanted(plain(read.clauses())));
        for (ParsedClause clause : read.clauses()) {
            if (!clause.plain()) {
                wanted.add(special.wanted(clause, wanted.size(), wording.marks()));
            }
        }
        if (wanted.isEmpty() && !read.clauses().isEmpty()) {
            notices.add("search.notice.only-small-words");
        }
        SearchRequest request = coded(asked);
        return new Plan(request, wanted, codes(request, snapshot), wording.marks(), wording.related(),
                wording.unknown(), notices);
    }

    private static List<ParsedClause> plain(List<ParsedClause> clauses) {
        return clauses.stream().filter(ParsedClause::plain).toList();
    }

    /** The request with codes in place of labels that somebody wrote: region=Biobío is region=08. */
    private SearchRequest coded(SearchRequest asked) {
        SearchRequest request = asked;
        for (Map.Entry<FacetName, List<String>> filter : asked.filters().entrySet()) {
            FacetName facet = filter.getKey();
            List<String> codes = filter.getValue().stream()
                    .map(value -> labels.code(facet, value).orElse(value)).distinct().toList();
            if (!codes.equals(filter.getValue())) {
                request = request.filtering(facet, codes).page(asked.page());
            }
        }
        return request;
    }

    /** For each filtered group the wanted codes by number; the years count as a group. */
    private static Map<FacetName, boolean[]> codes(SearchRequest request, IndexSnapshot snapshot) {
        Map<FacetName, boolean[]> wanted = new EnumMap<>(FacetName.class);
        request.filters().forEach((facet, values) -> {
            FacetOrdinals codes = snapshot.ordinals(facet);
            boolean[] flags = new boolean[codes.size()];
            for (String value : values) {
                int number = codes.existingOrdinal(value);
                if (number >= 0) {
                    flags[number] = true;
                }
            }
            wanted.put(facet, flags);
        });
        if (request.from() != null || request.to() != null) {
            wanted.put(FacetName.YEAR, years(request, snapshot, wanted.get(FacetName.YEAR)));
        }
        return wanted;
    }

    private static boolean[] years(SearchRequest request, IndexSnapshot snapshot, boolean[] chosen) {
        FacetOrdinals codes = snapshot.ordinals(FacetName.YEAR);
        boolean[] flags = new boolean[codes.size()];
        for (int number = 0; number < flags.length; number++) {
            int year = Integer.parseInt(codes.code(number));
            flags[number] = (request.from() == null || year >= request.from())
                    && (request.to() == null || year <= request.to())
                    && (chosen == null || chosen[number]);
        }
        return flags;
    }
}
