/**
 * How the clauses of a query are executed: matching, scoring and collecting the top hits, block by block.
 *
 * <p>The order and the scores are those of the plain formula; leaving postings out changes neither. The reference
 * scorer in the tests holds it.
 *
 * <p>Open {@link minga.search.lucene.ranking.Ranker} first.
 */
package minga.search.lucene.ranking;
