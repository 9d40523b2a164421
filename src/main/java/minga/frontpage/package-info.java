/**
 * The front page, and the pages that are read like a leaflet: about, conclusions, accessibility, privacy, how to
 * search. In the municipality, the notice board at the entrance.
 *
 * <p>Promise: one sentence, one search field, and counts that are true.
 *
 * <p>Open first: {@link minga.frontpage.HomeResource}.
 */
package minga.frontpage;
