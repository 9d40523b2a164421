/**
 * Settings, transactions, database access and the exceptions by which the portal refuses. Technical base of all other
 * rooms, for which the municipality has no word.
 *
 * <p>Promise: it imports no other room; whatever fails here fails with an exception that names the reason.
 *
 * <p>Open first: {@link minga.platform.Transactions}.
 */
package minga.platform;
