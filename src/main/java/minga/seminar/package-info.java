/**
 * Seminars of the ministry and the Mesa Intermunicipal: what was presented, what was promised, what was concluded.
 *
 * <p>Promise: a commitment stands in the words in which it was made, with its source.
 *
 * <p>Open first: {@link minga.seminar.Seminar}.
 */
package minga.seminar;
