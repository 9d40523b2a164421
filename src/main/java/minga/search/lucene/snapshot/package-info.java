/**
 * One point-in-time state of the index, on which a search works from its beginning to its end.
 *
 * <p>A snapshot never changes; whoever uses it holds its reader open.
 *
 * <p>Open {@link minga.search.lucene.snapshot.IndexSnapshot} first.
 */
package minga.search.lucene.snapshot;
