package minga.search.lucene.expansion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import minga.search.lucene.analysis.NeedRules;
import minga.search.lucene.analysis.Thesaurus;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.query.HighlightTerms;
import minga.search.lucene.query.QueryClause;
import minga.search.lucene.query.ScoringClause;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.schema.IndexSchema;

/**
 * Plans what several words of a query mean together by the {@link NeedRules}: a clause with the meanings of each rule
 * that the query meets. For one request.
 */
final class NeedRulePlanner {

    /** Weight of a meaning against that of a single word's own. */
    private static final float RULE = 1.3f;

    private final ScoringClauseFactory clauses;
    private final IndexSchema schema;
    private final HighlightTerms highlights;

    NeedRulePlanner(ScoringClauseFactory clauses, IndexSchema schema, HighlightTerms highlights) {
        this.clauses = clauses;
        this.schema = schema;
        this.highlights = highlights;
    }

    /** Adds a clause for each rule that these words meet and that some practice answers. */
    void add(List<TokenForms> typed, List<QueryClause> planned) {
        for (NeedRules.Met met : schema.thesaurus().rules().met(typed, this::roots)) {
            List<ScoringClause> meanings = new ArrayList<>();
            met.meanings().forEach(meaning -> addMeaning(meaning, meanings, planned.size()));
            if (!meanings.isEmpty()) {
                String said = String.join(" ", met.words().stream().map(at -> typed.get(at).exact()).toList());
                float importance = (float) meanings.stream().mapToDouble(ScoringClause::weight).max().orElse(0);
                planned.add(new QueryClause(QueryClause.Kind.SHOULD, said, List.of(), meanings, importance));
            }
        }
    }

    private void addMeaning(Thesaurus.Meaning meaning, List<ScoringClause> meanings, int number) {
        ScoringClause entry = clauses.term(IndexFields.MARK, meaning.mark(), 1);
        if (entry != null) {
            ScoringClauseFactory.add(meanings, entry, RULE * meaning.weight());
            schema.thesaurus().members(meaning).forEach(member -> highlights.add(member, number, entry.weight() / 2));
        }
    }

    /** The roots of a word and of the words that it may be inflected from. */
    private Set<String> roots(TokenForms word) {
        Set<String> roots = new LinkedHashSet<>(word.each(TokenForms::root));
        if (!word.stop() && !word.number()) {
            schema.dictionary().lemmas(word.exact()).forEach(lemma -> roots.add(schema.spanish().forms(lemma).root()));
        }
        return roots;
    }
}
