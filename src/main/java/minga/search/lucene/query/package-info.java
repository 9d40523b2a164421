/**
 * What a query is: how it is parsed, and the clauses with weights that are executed.
 *
 * <p>Knows no index: clauses carry what was found in one, but nothing here looks anything up.
 *
 * <p>Open {@link minga.search.lucene.query.QueryReader} first, then {@link minga.search.lucene.query.QueryClause}.
 */
package minga.search.lucene.query;
