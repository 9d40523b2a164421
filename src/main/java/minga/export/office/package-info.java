/**
 * Formats to work on in office programs: PowerPoint presentations and Word documents. In the municipality, the slides
 * of the seminar and the draft that goes round.
 *
 * <p>Promise: text stands in styles, layouts and placeholders that people can restyle; letters on slides are never
 * smaller than 14 points, and what does not fit goes on on the next slide.
 *
 * <p>Open first: {@link minga.export.office.SlideDeckWriter} for slides, {@link minga.export.office.DocxWriter} for
 * Word. The templates lie unpacked in {@code src/main/resources/minga/export/office}.
 */
package minga.export.office;
