package minga.account;

import java.util.EnumSet;
import java.util.Set;
import minga.platform.Settings;

/** Tells which roles must have a second factor, by the setting of the portal. */
final class SecondFactorPolicy {

    /** Who decides over others, or over what the public reads. */
    private static final Set<Role> TEAM = EnumSet.of(Role.ADMINISTRATOR, Role.REVIEWER, Role.CURATOR);

    private SecondFactorPolicy() {}

    static boolean requires(Settings.SecondFactor.Rule rule, Caller caller) {
        return caller.signedIn() && switch (rule) {
            case OFFERED -> false;
            case TEAM -> caller.roles().stream().anyMatch(TEAM::contains);
            case ALL -> true;
        };
    }
}
