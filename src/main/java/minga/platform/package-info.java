/**
 * The ground the house stands on: settings, transactions, the named refusals. The municipality has no word for it.
 *
 * <p>Promise: it imports no other room; whatever fails here fails with a name and a reason.
 *
 * <p>Open first: {@link minga.platform.Transactions}.
 */
package minga.platform;
