/**
 * The book of what happened, in order: in the municipality, the register at the reception desk.
 *
 * <p>Promise: a follower that reads on from its last number misses nothing, whatever number of people write at once.
 * The number comes from one locked row, taken last in the transaction.
 *
 * <p>Open first: {@link minga.change.Changes}.
 */
package minga.change;
