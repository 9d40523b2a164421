package minga.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles of accounts; one account may have several. */
public enum Role {
    /** Writes fichas for its municipality. */
    MEMBER,
    /** Reviews fichas of other municipalities. */
    REVIEWER,
    /** Curates seminars and commitments. */
    CURATOR,
    /** Invites, changes roles, disables. */
    ADMINISTRATOR;

    /** Their names, in the order of this list. */
    public static Set<String> names(Collection<Role> roles) {
        return Arrays.stream(values()).filter(roles::contains).map(Role::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
