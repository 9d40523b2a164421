package minga.account;

import java.util.Set;

/**
 * Invitation to create an account with given mail address, name, roles and municipality.
 *
 * @param mail in lower case; the first administrator's is not known beforehand and null
 * @param municipality the institution of a member; null for others
 */
public record Invitation(String mail, String name, Set<Role> roles, String municipality) {

    public Invitation {
        roles = Set.copyOf(roles);
    }
}
