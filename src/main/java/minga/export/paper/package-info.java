/**
 * Formats for paper, e-readers and browsers: PDF, EPUB and one HTML file, which share one XHTML. In the municipality,
 * the folder that is printed and bound.
 *
 * <p>Promise: a file carries all that it shows, fonts and drawings too, fetches nothing, and can be read by those who
 * do not see it: PDF/UA-1 and PDF/A-3u by veraPDF, EPUB by epubcheck.
 *
 * <p>Open first: {@link minga.export.paper.ChapterWriter} for what a document looks like,
 * {@link minga.export.paper.PdfWriter} for the PDF.
 */
package minga.export.paper;
