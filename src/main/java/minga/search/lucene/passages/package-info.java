/**
 * What a result shows of a practice: the hit, and the passages in which the words of the query are marked.
 *
 * <p>Only words of the query and their related words are marked.
 *
 * <p>Open {@link minga.search.lucene.passages.PassageHighlighter} first.
 */
package minga.search.lucene.passages;
