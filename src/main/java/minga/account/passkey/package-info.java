/**
 * Passkeys by the WebAuthn protocol: the only place that knows its library. In the municipality, the key that a person
 * carries beside the password.
 *
 * <p>Promise: a passkey is taken only for this portal's address, for a challenge of ours that was not taken before, and
 * for the account that it was made for; whatever else a browser sends is refused with one sentence.
 *
 * <p>Open first: {@link minga.account.passkey.PasskeyCeremonies}.
 */
package minga.account.passkey;
