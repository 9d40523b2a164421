/**
 * Records as documents that know no format: sections, facts, paragraphs, tables. In the municipality, the fair copy
 * that is made before anybody asks on which paper.
 *
 * <p>Promise: {@link minga.document.FieldText} is the only class that turns the value of a field into words, for pages,
 * forms, search and files alike; a document is made from any record by its template and holds what its reader may see,
 * nothing else.
 *
 * <p>Open first: {@link minga.document.FieldText} for one value, {@link minga.document.Document} for a record,
 * {@link minga.document.ExportFormat} to add a file format.
 */
package minga.document;
