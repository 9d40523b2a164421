/**
 * The index on the shelf: a copy of the published practices, arranged so that they are found by any of their words.
 * The only Lucene of the house.
 *
 * <p>Others may rely on nothing here but the interface {@link minga.search.PracticeIndex}: the copy follows the change
 * log, remembers how far it has come, and builds itself anew whenever it is missing, damaged or of another mould.
 *
 * <p>Open {@link minga.search.lucene.LucenePracticeIndex} first; then {@code DocumentMaker} (practice to document),
 * {@code Translation} (request to plan) and {@code IndexKeeper} (the writer and its checkpoint).
 */
package minga.search.lucene;
