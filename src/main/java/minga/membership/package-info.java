/**
 * Coming in and being looked after: signing in, invitations, one's own account, and the administrator's desk. In the
 * municipality, the personnel office.
 *
 * <p>Promise: only an invitation makes an account; nothing typed is lost but passwords; an unknown mail gets the same
 * answer as a known one.
 *
 * <p>Open first: {@link minga.membership.SignInResource}.
 */
package minga.membership;
