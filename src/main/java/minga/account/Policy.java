package minga.account;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import minga.platform.OfMunicipality;
import minga.platform.Refused;
import minga.platform.SignInNeeded;

/**
 * The table of rights, and the only function that reads it. What is not in the table is refused. Where a ficha is
 * concerned, two rules come on top: a member acts for the own municipality only, and nobody judges a ficha of the own
 * municipality.
 */
public final class Policy {

    private static final Map<Action, Set<Role>> TABLE = new EnumMap<>(Map.of(
            Action.DRAFT, Set.of(Role.MEMBER),
            Action.EDIT_DRAFT, Set.of(Role.MEMBER),
            Action.SEND, Set.of(Role.MEMBER),
            Action.REVIEW, Set.of(Role.REVIEWER),
            Action.DECIDE, Set.of(Role.REVIEWER),
            Action.PUBLISH, Set.of(Role.REVIEWER),
            Action.WITHDRAW, Set.of(Role.REVIEWER, Role.ADMINISTRATOR),
            Action.CURATE, Set.of(Role.CURATOR, Role.ADMINISTRATOR),
            Action.ADMINISTER, Set.of(Role.ADMINISTRATOR)));

    private static final Set<Action> FOR_ALL = Set.of(Action.READ_PUBLIC, Action.SIGN_IN);
    private static final Set<Action> FOR_THE_OWN_ONLY = Set.of(Action.DRAFT, Action.EDIT_DRAFT, Action.SEND);
    private static final Set<Action> FOR_OTHERS_ONLY = Set.of(Action.DECIDE, Action.PUBLISH);

    private Policy() {}

    /**
     * Whether the caller may do that to that.
     *
     * @param object whose it is; null where the action concerns nobody's in particular
     */
    public static boolean may(Caller caller, Action action, OfMunicipality object) {
        if (FOR_ALL.contains(action)) {
            return true;
        }
        if (action == Action.OWN_ACCOUNT) {
            return caller.signedIn();
        }
        boolean role = TABLE.getOrDefault(action, Set.of()).stream().anyMatch(caller.roles()::contains);
        return role && (object == null || allowsObject(caller, action, object.municipality()));
    }

    private static boolean allowsObject(Caller caller, Action action, String municipality) {
        boolean own = municipality.equals(caller.municipality());
        if (FOR_THE_OWN_ONLY.contains(action)) {
            return own;
        }
        return !(FOR_OTHERS_ONLY.contains(action) && own);
    }

    /**
     * Goes on only where the caller may.
     *
     * @throws SignInNeeded when nobody signed in
     * @throws Refused when somebody did and may not
     */
    public static void require(Caller caller, Action action, OfMunicipality object) {
        if (!may(caller, action, object)) {
            if (!caller.signedIn()) {
                throw new SignInNeeded();
            }
            throw new Refused("policy.refused");
        }
    }
}
