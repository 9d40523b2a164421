package minga.search.lucene.expansion;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.platform.ChileTime;
import minga.search.FacetLabels;
import minga.search.FacetName;
import minga.search.SearchLimits;
import minga.search.SearchRequest;
import minga.search.lucene.analysis.WordTokenizer;
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
    private final Clock clock;

    public QueryPlanner(IndexSchema schema, FacetLabels labels, RankingWeights weights, Clock clock) {
        this.schema = schema;
        this.labels = labels;
        this.weights = weights;
        this.clock = clock;
    }

    /** The plan of a request for this snapshot of the index. */
    public QueryPlan plan(SearchRequest asked, IndexSnapshot snapshot, SpellingDictionary dictionary) {
        return plan(asked, snapshot, dictionary, true);
    }

    /**
     * The same.
     *
     * @param correcting false where no misspelling is corrected, as while the index lags behind: a word might be that
     * of a practice which was withdrawn
     */
    public QueryPlan plan(SearchRequest asked, IndexSnapshot snapshot, SpellingDictionary dictionary,
            boolean correcting) {
        ScoringClauseFactory terms = new ScoringClauseFactory(snapshot);
        LimitPlanner limits = new LimitPlanner(asked.text(), snapshot, schema, labels);
        boolean understood = !asked.literal() && asked.text().length() <= SearchLimits.TEXT;
        String text = !understood ? asked.text() : limits.read(ChileTime.year(clock.instant()));
        QueryReader.Read read = QueryReader.read(text, schema.table(), schema.spanish());
        PlainTermPlanner plainTerms = new PlainTermPlanner(terms, schema, dictionary, weights, asked.literal());
        OperatorPlanner operators = new OperatorPlanner(snapshot, terms, schema.spanish());
        Set<String> notices = new LinkedHashSet<>(read.notices());
        SpellingCorrector speller = new SpellingCorrector(terms, schema, dictionary);
        List<ParsedClause> plain = plain(read.clauses());
        List<QueryClause> clauses = new ArrayList<>(
                plainTerms.plan(!understood || !correcting ? plain : speller.correct(plain)));
        for (ParsedClause clause : read.clauses()) {
            if (!clause.plain()) {
                clauses.add(operators.plan(clause, clauses.size(), plainTerms.highlights()));
            }
        }
        if (clauses.isEmpty() && !read.clauses().isEmpty()) {
            notices.add("search.notice.only-small-words");
        }
        clauses.addAll(limits.clauses());
        SearchRequest request = withCodes(asked);
        Map<FacetName, boolean[]> filters = facetFilters(request, snapshot);
        limits.narrow(filters);
        return new QueryPlan(request, clauses, filters, plainTerms.highlights(), plainTerms.related(),
                plainTerms.unknown(),
                corrected(asked.text(), speller.corrections()), limits.stated(), notices);
    }

    /** The text as it was typed, with what was corrected in it; null where nothing was. */
    private static String corrected(String text, Map<String, String> corrections) {
        String corrected = text;
        for (Map.Entry<String, String> one : corrections.entrySet()) {
            corrected = WordTokenizer.replace(corrected, one.getKey(), one.getValue());
        }
        return corrections.isEmpty() ? null : corrected;
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
