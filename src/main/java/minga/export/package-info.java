/**
 * How practices go out in files that others read. In the municipality, the copy that is handed over the counter.
 *
 * <p>Promise: only what is public goes out, whole, with its accents, in flat memory however many there are.
 *
 * <p>Open first: {@link minga.export.CsvFormat} for a format, {@link minga.export.PracticeExport} for what is written,
 * {@link minga.export.ResultsDownloadResource} for the addresses.
 */
package minga.export;
