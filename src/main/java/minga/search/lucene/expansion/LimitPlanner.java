package minga.search.lucene.expansion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minga.search.BilingualLabel;
import minga.search.CommuneKind;
import minga.search.FacetLabels;
import minga.search.FacetName;
import minga.search.StatedLimit;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.analysis.WordTokenizer;
import minga.search.lucene.facets.FacetOrdinals;
import minga.search.lucene.query.QueryClause;
import minga.search.lucene.query.QueryLimits;
import minga.search.lucene.query.ScoringClause;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.schema.IndexSchema;
import minga.search.lucene.snapshot.IndexSnapshot;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;

/**
 * Plans the limits that a query states in words: years and places become filters of facets, a subject that is left out
 * an excluding clause over what practices are about. A practice that mentions the subject in passing stays, lowered.
 * For one request.
 */
final class LimitPlanner {

    private final IndexSnapshot snapshot;
    private final IndexSchema schema;
    private final FacetLabels labels;
    private final String text;
    private final List<QueryLimits.Limit> applied = new ArrayList<>();
    private final List<StatedLimit> stated = new ArrayList<>();
    private final List<QueryClause> clauses = new ArrayList<>();
    private final Map<FacetName, Set<String>> leftOut = new EnumMap<>(FacetName.class);
    private Set<String> communes;
    private Integer from;
    private Integer to;

    LimitPlanner(String text, IndexSnapshot snapshot, IndexSchema schema, FacetLabels labels) {
        this.text = text;
        this.snapshot = snapshot;
        this.schema = schema;
        this.labels = labels;
    }

    /** Reads the limits of the text; answers the text without those that are applied. */
    String read(int now) {
        for (QueryLimits.Limit limit : QueryLimits.read(text, now, schema.lack()).limits()) {
            switch (limit.kind()) {
                case YEARS -> addYears(limit);
                case COMMUNES -> addCommunes(limit);
                case LEAVE_OUT -> leaveOut(limit);
            }
        }
        return QueryLimits.rest(text, applied);
    }

    /** What was applied, for the page. */
    List<StatedLimit> stated() {
        return stated;
    }

    /** The excluding and lowering clauses. */
    List<QueryClause> clauses() {
        return clauses;
    }

    /** Narrows the filters of facets, by ordinal, to the years and places of the limits. */
    void narrow(Map<FacetName, boolean[]> filters) {
        if (from != null || to != null) {
            FacetOrdinals codes = snapshot.ordinals(FacetName.YEAR);
            narrow(FacetName.YEAR, filters, ordinal -> within(Integer.parseInt(codes.code(ordinal))));
        }
        leftOut.forEach((facet, values) -> {
            FacetOrdinals codes = snapshot.ordinals(facet);
            narrow(facet, filters, ordinal -> !values.contains(codes.code(ordinal)));
        });
        if (communes != null) {
            FacetOrdinals codes = snapshot.ordinals(FacetName.COMMUNE);
            narrow(FacetName.COMMUNE, filters, ordinal -> communes.contains(codes.code(ordinal)));
        }
    }

    private boolean within(int year) {
        return (from == null || year >= from) && (to == null || year <= to);
    }

    private void narrow(FacetName facet, Map<FacetName, boolean[]> filters, java.util.function.IntPredicate kept) {
        boolean[] flags = filters.get(facet);
        if (flags == null) {
            flags = new boolean[snapshot.ordinals(facet).size()];
            Arrays.fill(flags, true);
        }
        for (int ordinal = 0; ordinal < flags.length; ordinal++) {
            flags[ordinal] &= kept.test(ordinal);
        }
        filters.put(facet, flags);
    }

    private void addYears(QueryLimits.Limit limit) {
        from = limit.from() == null ? from : limit.from();
        to = limit.to() == null ? to : limit.to();
        String years = (limit.from() == null ? "" : limit.from()) + "–" + (limit.to() == null ? "" : limit.to());
        state(limit, StatedLimit.Kind.YEARS, years, BilingualLabel.of(years));
    }

    private void addCommunes(QueryLimits.Limit limit) {
        Set<CommuneKind> kinds = CommuneKind.in(limit.words());
        Set<String> all = new HashSet<>();
        boolean first = true;
        for (CommuneKind kind : kinds) {
            Set<String> those = labels.communes(kind);
            if (first) {
                all.addAll(those);
            } else {
                all.retainAll(those);
            }
            first = false;
        }
        if (!all.isEmpty()) {
            communes = all;
            state(limit, StatedLimit.Kind.COMMUNES, limit.words().strip(), CommuneKind.label(kinds));
        }
    }

    private void leaveOut(QueryLimits.Limit limit) {
        Optional<FacetName> facet = place(limit.words());
        if (facet.isPresent()) {
            String code = labels.code(facet.get(), region(limit.words())).orElseThrow();
            leftOut.computeIfAbsent(facet.get(), f -> new HashSet<>()).add(code);
            state(limit, StatedLimit.Kind.NOT_PLACE, code, labels.label(facet.get(), code));
        } else if (!limit.place()) {
            leaveOutSubject(limit);
        }
    }

    /** Who says Santiago without more means the capital's region. */
    private static String region(String words) {
        return words.equals("santiago") ? "region metropolitana de santiago" : words;
    }

    private Optional<FacetName> place(String words) {
        return List.of(FacetName.REGION, FacetName.COMMUNE).stream()
                .filter(facet -> labels.code(facet, region(words)).isPresent()).findFirst();
    }

    private void leaveOutSubject(QueryLimits.Limit limit) {
        List<TokenForms> words = new ArrayList<>();
        List<List<TokenForms>> subjects = new ArrayList<>(List.of(words));
        for (String word : WordTokenizer.words(limit.words())) {
            TokenForms forms = schema.spanish().forms(word);
            if (Set.of("y", "o", "ni", "u", "e", "and", "or", "et", "ou").contains(word)) {
                words = new ArrayList<>();
                subjects.add(words);
            } else if (!forms.stop()) {
                words.add(forms);
            }
        }
        subjects.removeIf(subject -> subject.stream().allMatch(TokenForms::weak));
        subjects.forEach(this::addSubject);
        if (!subjects.isEmpty()) {
            state(limit, StatedLimit.Kind.NOT_SUBJECT, limit.words(), BilingualLabel.of(limit.words()));
        }
    }

    private void addSubject(List<TokenForms> subject) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<ScoringClause> mentions = new ArrayList<>();
        ScoringClauseFactory terms = new ScoringClauseFactory(snapshot);
        for (TokenForms word : subject) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            word.stems().forEach(
                    stem -> any.add(new TermQuery(new Term(IndexFields.TOPIC, stem)), BooleanClause.Occur.SHOULD));
            schema.thesaurus().carriedAt(List.of(word), 0, meaning -> any.add(
                    new TermQuery(new Term(IndexFields.TOPIC_MARK, meaning.mark())), BooleanClause.Occur.SHOULD));
            all.add(any.build(), BooleanClause.Occur.FILTER);
            ScoringClauseFactory.add(mentions, terms.term(IndexFields.STEM, word.stem(), 1), 1);
        }
        String said = String.join(" ", subject.stream().map(TokenForms::exact).toList());
        try {
            ScoringClause query = new ScoringClause(
                    snapshot.searcher().createWeight(snapshot.searcher().rewrite(all.build()),
                            ScoreMode.COMPLETE_NO_SCORES, 1),
                    1);
            clauses.add(new QueryClause(QueryClause.Kind.MUST_NOT, said, List.of(), List.of(query), 1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (!mentions.isEmpty()) {
            float most = (float) mentions.stream().mapToDouble(ScoringClause::weight).max().orElse(1);
            clauses.add(new QueryClause(QueryClause.Kind.DEMOTE, said, List.of(), mentions, most));
        }
    }

    private void state(QueryLimits.Limit limit, StatedLimit.Kind kind, String value, BilingualLabel label) {
        applied.add(limit);
        stated.add(new StatedLimit(kind, text.substring(limit.start(), limit.end()).strip(), value, label,
                QueryLimits.Read.without(text, limit)));
    }
}
