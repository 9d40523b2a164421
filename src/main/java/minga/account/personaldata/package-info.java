/**
 * Catalogue of the tables that hold personal data of accounts: how each is exported, and what erasing an account does
 * to it (Ley 21.719, ADR 38). In the municipality, the answer to who asks what is kept about them.
 *
 * <p>Promise: what the catalogue names is exported whole; after an erasure nothing that was the person's alone is left,
 * and what belongs to the institution stays without the name.
 *
 * <p>Open first: {@link minga.account.personaldata.PersonalDataCatalog}.
 */
package minga.account.personaldata;
