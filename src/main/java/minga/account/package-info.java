/**
 * Who may do what: accounts, roles, sign-in, and the table of rights. In the municipality, the porter's list.
 *
 * <p>Promise: nobody may do what the table does not say; no account exists that nobody asked for; a password is never
 * kept, only its Argon2id hash.
 *
 * <p>Open first: {@link minga.account.AccessPolicy}.
 */
package minga.account;
