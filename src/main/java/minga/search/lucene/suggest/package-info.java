/**
 * What is suggested while a query is typed.
 *
 * <p>Only names of published practices, and of themes, communes and bodies that some published practice has.
 *
 * <p>Open {@link minga.search.lucene.suggest.Autocompleter} first.
 */
package minga.search.lucene.suggest;
