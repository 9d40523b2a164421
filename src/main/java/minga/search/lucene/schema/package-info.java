/**
 * What an index consists of: its Lucene fields, the searchable fields of a practice with their weights, and the
 * fingerprint that tells one schema from another.
 *
 * <p>Names of Lucene fields and the form of their terms stand here and nowhere else, since they are written and read in
 * different stages.
 *
 * <p>Open {@link minga.search.lucene.schema.IndexFields} first, then {@link minga.search.lucene.schema.IndexSchema}.
 */
package minga.search.lucene.schema;
