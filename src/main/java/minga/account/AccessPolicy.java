package minga.account;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minga.platform.NotFound;
import minga.platform.OfMunicipality;
import minga.platform.Refused;
import minga.platform.SignInNeeded;

/**
 * The access policy: which {@link Role} may do which {@link Action}, and the only methods that decide it. What is not
 * in the table is refused to everybody. What may be done in which state of a ficha is no right but its nature: that
 * table stands in {@code PracticeStatus}.
 */
public final class AccessPolicy {

    /** Whose fichas a right is about. */
    enum Whose {
        /** Of any municipality, or of none. */
        ANY,
        /** Of the caller's own municipality: a ficha stays with the institution. */
        OWN,
        /** Of municipalities that are not the caller's: nobody judges the own work. */
        OTHERS
    }

    /** Who has a right besides those with a certain role. */
    enum Others { NOBODY, SIGNED_IN, ANYBODY }

    /** A row: who has the right, over whose fichas. */
    record Right(Set<Role> roles, Others others, Whose whose) {

        boolean isHeldBy(Caller caller) {
            return others == Others.ANYBODY || others == Others.SIGNED_IN && caller.signedIn()
                    || roles.stream().anyMatch(caller.roles()::contains);
        }
    }

    static final Map<Action, Right> TABLE = Map.ofEntries(
            entry(Action.READ_PUBLIC, anybody()),
            entry(Action.SIGN_IN, anybody()),
            entry(Action.OWN_ACCOUNT, roles(Whose.ANY, Role.values())),
            entry(Action.SECOND_FACTOR, new Right(Set.of(), Others.SIGNED_IN, Whose.ANY)),
            entry(Action.DRAFT, roles(Whose.OWN, Role.MEMBER)),
            entry(Action.EDIT_DRAFT, roles(Whose.OWN, Role.MEMBER)),
            entry(Action.SEND, roles(Whose.OWN, Role.MEMBER)),
            entry(Action.REVIEW, roles(Whose.ANY, Role.REVIEWER)),
            entry(Action.DECIDE, roles(Whose.OTHERS, Role.REVIEWER)),
            entry(Action.PUBLISH, roles(Whose.OTHERS, Role.REVIEWER)),
            entry(Action.WITHDRAW, roles(Whose.ANY, Role.REVIEWER, Role.ADMINISTRATOR)),
            entry(Action.CURATE, roles(Whose.ANY, Role.CURATOR, Role.ADMINISTRATOR)),
            entry(Action.ADMINISTER, roles(Whose.ANY, Role.ADMINISTRATOR)));

    private AccessPolicy() {}

    private static Right anybody() {
        return new Right(Set.of(), Others.ANYBODY, Whose.ANY);
    }

    private static Right roles(Whose whose, Role... roles) {
        return new Right(Set.of(roles), Others.NOBODY, whose);
    }

    /**
     * Whether the caller may do that to that.
     *
     * @param object whose it is; null where the action concerns nobody's in particular
     */
    public static boolean may(Caller caller, Action action, OfMunicipality object) {
        Right right = TABLE.get(action);
        if (right == null || !right.isHeldBy(caller)) {
            return false;
        }
        return object == null || switch (right.whose()) {
            case ANY -> true;
            case OWN -> caller.municipality() != null && caller.municipality().equals(object.municipality());
            case OTHERS -> caller.municipality() == null || !object.concerned().contains(caller.municipality());
        };
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

    /**
     * The object, where it is there and the caller may do that to it. What is not theirs is as if it were not there, so
     * that nobody learns by trying numbers which of them are in use.
     *
     * @param what the kind of record, such as {@code practice}
     * @throws SignInNeeded when nobody signed in
     * @throws Refused when the caller may do that to nothing at all
     * @throws NotFound when it is not there, or not the caller's
     */
    public static <T extends OfMunicipality> T findAllowed(Caller caller, Action action, Optional<T> object,
            String what, Object id) {
        require(caller, action, null);
        T found = object.orElseThrow(() -> new NotFound(what, id));
        if (!may(caller, action, found)) {
            throw NotFound.withheld(what, id);
        }
        return found;
    }
}
