/**
 * The index of the published practices in Lucene, and the search over it. The only use of Lucene in the portal. The
 * classes of this package only compose; each stage of a search is a package of its own, and imports only stages before
 * it.
 *
 * <p>Others may rely on nothing here but {@link minga.search.PracticeIndex}: the index follows the change log,
 * remembers how far it is, and is rebuilt whenever it is missing, damaged or of another schema.
 *
 * <p>Open {@link minga.search.lucene.LucenePracticeIndex} first, then {@link minga.search.lucene.SearchExecutor}: one
 * search from the request to the results. The stages stand in the README and in ADR 24.
 */
package minga.search.lucene;
