/**
 * Web layer: pages, messages in two languages, error responses, request filters for sign-in, permissions and headers.
 * In the municipality, the counter.
 *
 * <p>Promise: every page works without scripts, says what went wrong in the visitor's language, and no third party is
 * told of the visit.
 *
 * <p>Open first: {@link minga.web.Page}.
 */
package minga.web;
