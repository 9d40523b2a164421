/**
 * Seminars of the ministry and the Mesa Intermunicipal: announced, held, what was presented and concluded.
 *
 * <p>Promise: a draft is seen by curators only, in no page, file or calendar; what a public page says stands in the
 * words in which it was written, with its source.
 *
 * <p>Open first: {@link minga.seminar.Seminar}.
 */
package minga.seminar;
