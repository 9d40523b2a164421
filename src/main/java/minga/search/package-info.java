/**
 * The search: the officer types what she would say aloud and gets the practices that answer it, with filters, counts
 * and the passage that matched.
 *
 * <p>Others may rely on this: totals and counts are exact, filters ignore their own group when they count, only
 * published practices are ever shown (each hit passes the visibility rule against the database), and no query, however
 * hostile, takes long or fails.
 *
 * <p>Open {@link minga.search.PracticeIndex} first, then {@link minga.search.SearchRequest} and
 * {@link minga.search.SearchResults}. The library behind stands in one sub-package only.
 */
package minga.search;
