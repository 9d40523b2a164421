/**
 * Text extraction: the text of evidence files with its page numbers, read in a child JVM with a small heap, a time
 * limit, no network and no secrets, and never in the process of the portal. Its bounded readers of single XML parts
 * ({@link minga.evidence.extraction.PackageReader}) also read form files that come back.
 *
 * <p>Promise: whatever a file is made of, reading it ends within the limits, harms nothing, and says whether all of its
 * text was read.
 *
 * <p>Open first: {@link minga.evidence.extraction.TextExtractionProcess}, which starts the child, then
 * {@link minga.evidence.extraction.TextExtractor}, which the child runs.
 */
package minga.evidence.extraction;
