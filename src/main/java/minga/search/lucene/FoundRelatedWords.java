package minga.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import minga.search.RelatedWords;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.analysis.WordTokenizer;
import minga.search.lucene.ranking.TopHits;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.schema.IndexSchema;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;

/**
 * Selects, of the related words that were searched as well, those that some practice of the page has: what led to
 * nothing is not told, nor an expression that stigmatises people.
 */
final class FoundRelatedWords {

    private final IndexSchema schema;
    private final List<TopHits.Found> hits;

    /** @param hits of the page, at most a hundred */
    FoundRelatedWords(IndexSchema schema, List<TopHits.Found> hits) {
        this.schema = schema;
        this.hits = hits;
    }

    List<RelatedWords> of(List<RelatedWords> all) {
        return all.stream().map(one -> new RelatedWords(one.word(), one.related().stream()
                .filter(schema::sayable).filter(this::isFound).toList())).filter(one -> !one.related().isEmpty())
                .toList();
    }

    private boolean isFound(String expression) {
        List<String> stems = WordTokenizer.words(expression).stream().map(schema.spanish()::forms)
                .filter(word -> !word.stop())
                .map(TokenForms::stem).toList();
        return !stems.isEmpty() && hits.stream().anyMatch(hit -> stems.stream().allMatch(stem -> has(hit, stem)));
    }

    private static boolean has(TopHits.Found hit, String stem) {
        try {
            LeafReader reader = hit.leaf().reader();
            PostingsEnum postings = reader.postings(new Term(IndexFields.STEM, stem), PostingsEnum.NONE);
            return postings != null && postings.advance(hit.doc()) == hit.doc();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
