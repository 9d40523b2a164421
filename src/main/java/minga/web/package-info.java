/**
 * What the browser meets: pages, words in two languages, refusals turned into answers, and the guards at the door. In
 * the municipality, the counter.
 *
 * <p>Promise: every page is whole without scripts, says what went wrong in the visitor's language, and no third party
 * hears of the visit.
 *
 * <p>Open first: {@link minga.web.Page}.
 */
package minga.web;
