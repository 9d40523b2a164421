/**
 * How the index on the disk lives: opened, checked, kept up to date with the change log, rebuilt, repaired and closed.
 *
 * <p>While it is rebuilt or repaired, searches go on with the last snapshot; what may be wrong is not served.
 *
 * <p>Open {@link minga.search.lucene.lifecycle.IndexManager} first, then {@link
 * minga.search.lucene.lifecycle.ChangeLogFollower}.
 */
package minga.search.lucene.lifecycle;
