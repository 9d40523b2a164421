/**
 * How texts become words: tokenizer, Spanish stemming, special spellings, word lists and thesaurus.
 *
 * <p>Knows no index and no practice. Texts of practices and queries go through the same classes, so that they have the
 * same words.
 *
 * <p>Open {@link minga.search.lucene.analysis.WordTokenizer} first, then {@link
 * minga.search.lucene.analysis.SpanishMorphology}.
 */
package minga.search.lucene.analysis;
