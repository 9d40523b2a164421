package minga.search.lucene.passages;

import java.util.List;
import java.util.stream.Stream;
import minga.search.FieldMatch;
import minga.search.lucene.analysis.SpanishMorphology;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.analysis.WordTokenizer;
import minga.search.lucene.document.StoredPractice;
import minga.search.lucene.query.HighlightTerms;
import minga.search.lucene.query.QueryClause;
import minga.search.lucene.query.ScoringClause;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.schema.IndexSchema;

/** Finds the text of one practice in which a clause of a query matches best. For one practice, by one thread. */
public final class MatchedFieldFinder {

    private final StoredPractice practice;
    private final IndexSchema schema;
    private final HighlightTerms highlights;

    /** @param highlights those of the whole query */
    public MatchedFieldFinder(StoredPractice practice, IndexSchema schema, HighlightTerms highlights) {
        this.practice = practice;
        this.schema = schema;
        this.highlights = highlights;
    }

    /**
     * The label of the text where the matched term is or, where it is only known by its clause, where the words of the
     * clause are.
     *
     * @param number index of the clause in the query
     * @param matched the term or query of the clause that counts most for the practice
     * @return the label in Spanish; empty where the word is in no text that is shown, as the number of a year
     */
    public String label(QueryClause clause, int number, ScoringClause matched) {
        return Stream.of(terms(clause, matched), highlights.ofClause(number))
                .flatMap(terms -> new PassageHighlighter(terms, schema.table(), clause.fields()).highlight(practice)
                        .stream().limit(1))
                .map((FieldMatch match) -> match.label().es()).findFirst().orElse("");
    }

    private HighlightTerms terms(QueryClause clause, ScoringClause matched) {
        HighlightTerms terms = new HighlightTerms();
        String field = matched.term() == null ? IndexFields.PAIR : matched.term().field();
        switch (field) {
            case IndexFields.MARK -> schema.thesaurus().members(schema.thesaurus().byMark(matched.term().text()))
                    .forEach(member -> terms.add(member, 0, 1));
            case IndexFields.EXACT, IndexFields.ALSO -> terms.add(schema.spanish().forms(matched.term().text()), 0, 1);
            case IndexFields.PAIR -> add(words(clause.word()), terms);
            default -> words(clause.word()).forEach(word -> terms.add(word, 0, 1));
        }
        return terms;
    }

    /** Words that have to follow each other. */
    private static void add(List<TokenForms> words, HighlightTerms terms) {
        if (!words.isEmpty()) {
            terms.add(words, 0, 1);
        }
    }

    /** The words of a text without stop words; all where there are only stop words. */
    private List<TokenForms> words(String text) {
        SpanishMorphology spanish = schema.spanish();
        List<TokenForms> all = WordTokenizer.words(text).stream().map(spanish::forms).toList();
        List<TokenForms> telling = all.stream().filter(word -> !word.stop()).toList();
        return telling.isEmpty() ? all : telling;
    }
}
