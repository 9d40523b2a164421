package minga.search.lucene.expansion;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.search.FacetLabels;
import minga.search.FacetName;
import minga.search.SearchRequest;
import minga.search.lucene.facets.FacetOrdinals;
import minga.search.lucene.query.ParsedClause;
import minga.search.lucene.query.QueryClause;
import minga.search.lucene.query.QueryReader;
import minga.search.lucene.query.RankingWeights;
import minga.search.lucene.schema.IndexSchema;
import minga.search.lucene.snapshot.IndexSnapshot;

/** Translates a search request into a {@link QueryPlan}; the only class that does. Thread-safe. */
public final class QueryPlanner {

    private final IndexSchema schema;
    private final FacetLabels labels;
    private final RankingWeights weights;

    public QueryPlanner(IndexSchema schema, FacetLabels labels, RankingWeights weights) {
        this.schema = schema;
        this.labels = labels;
        this.weights = weights;
    }

    /** The plan of a request for this snapshot of the index. */
    public QueryPlan plan(SearchRequest asked, IndexSnapshot snapshot, SpellingDictionary dictionary) {
        QueryReader.Read read = QueryReader.read(asked.text(), schema.table(), schema.spanish());
        PlainTermPlanner plainTerms = new PlainTermPlanner(new ScoringClauseFactory(snapshot), schema, dictionary,
                weights);
        OperatorPlanner operators = new OperatorPlanner(snapshot, new ScoringClauseFactory(snapshot), schema.spanish());
        Set<String> notices = new LinkedHashSet<>(read.notices());
        List<QueryClause> clauses = new ArrayList<>(plainTerms.plan(plain(read.clauses())));
        for (ParsedClause clause : read.clauses()) {
            if (!clause.plain()) {
                clauses.add(operators.plan(clause, clauses.size(), plainTerms.highlights()));
            }
        }
        if (clauses.isEmpty() && !read.clauses().isEmpty()) {
            notices.add("search.notice.only-small-words");
        }
        SearchRequest request = withCodes(asked);
        return new QueryPlan(request, clauses, facetFilters(request, snapshot), plainTerms.highlights(),
                plainTerms.related(),
                plainTerms.unknown(), notices);
    }

    private static List<ParsedClause> plain(List<ParsedClause> clauses) {
        return clauses.stream().filter(ParsedClause::plain).toList();
    }

    /** The request with codes in place of labels that somebody wrote: region=Biobío is region=08. */
    private SearchRequest withCodes(SearchRequest asked) {
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

    /** For each filtered facet the wanted values by ordinal; the range of years is a filter of the facet of years. */
    private static Map<FacetName, boolean[]> facetFilters(SearchRequest request, IndexSnapshot snapshot) {
        Map<FacetName, boolean[]> wanted = new EnumMap<>(FacetName.class);
        request.filters().forEach((facet, values) -> {
            FacetOrdinals codes = snapshot.ordinals(facet);
            boolean[] flags = new boolean[codes.size()];
            for (String value : values) {
                int ordinal = codes.existingOrdinal(value);
                if (ordinal >= 0) {
                    flags[ordinal] = true;
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
        for (int ordinal = 0; ordinal < flags.length; ordinal++) {
            int year = Integer.parseInt(codes.code(ordinal));
            flags[ordinal] = (request.from() == null || year >= request.from())
                    && (request.to() == null || year <= request.to())
                    && (chosen == null || chosen[ordinal]);
        }
        return flags;
    }
}
