/**
 * The filters beside a list of results: doc values of the segments on the heap, and how they are counted for each
 * search.
 *
 * <p>Counts are exact. Columns of a segment are read once and never change; ordinals are never reassigned.
 *
 * <p>Open {@link minga.search.lucene.facets.FacetCounter} first, then {@link minga.search.lucene.facets.FacetColumn}.
 */
package minga.search.lucene.facets;
