/**
 * Commitments: what an institution promised, by when, how far it got, and which practices answer it. In the ministry,
 * the follow-up table that somebody keeps after a seminar.
 *
 * <p>Promise: a commitment stands in the words in which it was made, with its source; what is reported from outside is
 * not public before a curator accepted it.
 *
 * <p>Open first: {@link minga.commitment.Commitment}.
 */
package minga.commitment;
