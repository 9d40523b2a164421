package minga.account;

import java.util.Set;

/**
 * The person who makes a request: their account with roles and municipality, or nobody.
 *
 * @param accountId 0 for somebody who did not sign in
 * @param municipality the code of the institution a member writes for; null for others
 */
public record Caller(long accountId, String name, String mail, Set<Role> roles, String municipality) {

    /** Somebody who did not sign in. */
    public static final Caller ANONYMOUS = new Caller(0, "", "", Set.of(), null);

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean signedIn() {
        return accountId != 0;
    }

    /** The same person with no right but to set up a second factor. */
    public Caller restricted() {
        return new Caller(accountId, name, mail, Set.of(), null);
    }

    /**
     * True where somebody signed in who must set up a second factor before anything else: an account has a role at
     * least.
     */
    public boolean mustSetUpSecondFactor() {
        return signedIn() && roles.isEmpty();
    }

    public boolean member() {
        return roles.contains(Role.MEMBER);
    }

    public boolean reviewer() {
        return roles.contains(Role.REVIEWER);
    }

    public boolean curator() {
        return roles.contains(Role.CURATOR);
    }

    public boolean administrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }
}
