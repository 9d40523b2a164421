/**
 * Practices similar to one, with what both have in common.
 *
 * <p>Never the practice itself, and only published ones.
 *
 * <p>Open {@link minga.search.lucene.related.SimilarPracticesFinder} first.
 */
package minga.search.lucene.related;
