/**
 * How a practice becomes a Lucene document, and how its stored form is read back.
 *
 * <p>What is written here is read by no other code than {@link minga.search.lucene.document.StoredPractice} and by
 * field names of the schema; whoever changes what is written increases the format version of {@link
 * minga.search.lucene.schema.IndexSchema}.
 *
 * <p>Open {@link minga.search.lucene.document.LuceneDocumentFactory} first.
 */
package minga.search.lucene.document;
