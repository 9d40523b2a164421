package minga.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import minga.harness.Doors;
import minga.harness.Doors.Door;
import minga.platform.OfMunicipality;
import minga.platform.Refused;
import minga.platform.SignInNeeded;
import minga.web.Multipart;
import minga.web.Posted;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that every resource method names its permission and every form carries a CSRF token, and of the whole access
 * policy.
 */
class RoutePermissionsTest {

    private static final String HERE = "13125";
    private static final String THERE = "15101";

    private static Caller caller(String municipality, Role... roles) {
        return new Caller(7, "Rosa", "rosa@quilicura.cl", Set.of(roles), municipality);
    }

    private static OfMunicipality fichaOf(String owner, String... others) {
        return new OfMunicipality() {
            @Override
            public String municipality() {
                return owner;
            }

            @Override
            public Set<String> concerned() {
                return Set.copyOf(Stream.concat(Stream.of(owner), Stream.of(others)).toList());
            }
        };
    }

    @Test
    void every_door_says_what_it_needs() {
        assertThat(Doors.all()).isNotEmpty();
        assertThat(Doors.all().stream().filter(door -> !door.method().isAnnotationPresent(Needs.class))).isEmpty();
    }

    @Test
    void every_door_that_changes_something_takes_a_form_with_its_token() {
        List<Door> open = Doors.all().stream().filter(door -> !List.of("GET", "HEAD", "OPTIONS").contains(door.verb()))
                .filter(door -> Stream.of(door.method().getParameterTypes())
                        .noneMatch(type -> type == Posted.class || type == Multipart.class))
                .toList();
        assertThat(open.stream().filter(door -> !secret(door) && !upload(door))).isEmpty();
    }

    /** The body of an upload is the file itself; its token stands in a header, as the filter asks of all but forms. */
    private static boolean upload(Door door) {
        return door.toString().matches("(POST|PATCH|DELETE) /postulaciones/.*/cargas(/.*)?");
    }

    /**
     * A mail program leaves for its reader with one click (RFC 8058): it has no token, but the address is a secret of
     * that mail.
     */
    private static boolean secret(Door door) {
        return List.of("POST /avisos/dejar/{key: [0-9a-f]{64}}", "POST /informar-avance/dejar/{key: [0-9a-f]{64}}")
                .contains(door.toString());
    }

    @Test
    void every_action_stands_in_the_table() {
        assertThat(AccessPolicy.TABLE.keySet()).containsExactlyInAnyOrder(Action.values());
    }

    @ParameterizedTest
    @EnumSource
    void who_did_not_sign_in_reads_and_signs_in_and_no_more(Action action) {
        boolean may = AccessPolicy.may(Caller.ANONYMOUS, action, null);
        assertThat(may).isEqualTo(action == Action.READ_PUBLIC || action == Action.SIGN_IN);
        if (!may) {
            Assertions.assertThatThrownBy(() -> AccessPolicy.require(Caller.ANONYMOUS, action, null))
                    .isInstanceOf(SignInNeeded.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_role_may_what_its_row_says_and_no_more(Role role) {
        Set<Action> own = switch (role) {
            case MEMBER -> Set.of(Action.DRAFT, Action.EDIT_DRAFT, Action.SEND);
            case REVIEWER -> Set.of(Action.REVIEW, Action.DECIDE, Action.PUBLISH, Action.WITHDRAW);
            case CURATOR -> Set.of(Action.CURATE);
            case ADMINISTRATOR -> Set.of(Action.ADMINISTER, Action.CURATE, Action.WITHDRAW);
        };
        Set<Action> everybody = Set.of(Action.READ_PUBLIC, Action.SIGN_IN, Action.OWN_ACCOUNT, Action.SECOND_FACTOR);
        for (Action action : Action.values()) {
            assertThat(AccessPolicy.may(caller(HERE, role), action, null)).as("%s %s", role, action)
                    .isEqualTo(own.contains(action) || everybody.contains(action));
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_must_set_up_a_second_factor_first_may_nothing_else_that_others_may_not(Action action) {
        Caller caller = caller(HERE, Role.values()).restricted();
        assertThat(caller.mustSetUpSecondFactor()).isTrue();
        assertThat(AccessPolicy.may(caller, action, null))
                .isEqualTo(Set.of(Action.READ_PUBLIC, Action.SIGN_IN, Action.SECOND_FACTOR).contains(action));
    }

    @Test
    void a_member_writes_for_the_own_institution_only() {
        for (Action action : List.of(Action.DRAFT, Action.EDIT_DRAFT, Action.SEND)) {
            assertThat(AccessPolicy.may(caller(HERE, Role.MEMBER), action, fichaOf(HERE))).isTrue();
            assertThat(AccessPolicy.may(caller(HERE, Role.MEMBER), action, fichaOf(THERE, HERE))).isFalse();
            assertThat(AccessPolicy.may(caller(null, Role.MEMBER), action, fichaOf(THERE))).isFalse();
            Assertions.assertThatThrownBy(() -> AccessPolicy.require(caller(HERE, Role.MEMBER), action, fichaOf(THERE)))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void nobody_judges_what_the_own_institution_has_a_part_in() {
        for (Action action : List.of(Action.DECIDE, Action.PUBLISH)) {
            assertThat(AccessPolicy.may(caller(THERE, Role.REVIEWER), action, fichaOf(HERE))).isTrue();
            assertThat(AccessPolicy.may(caller(null, Role.REVIEWER), action, fichaOf(HERE))).isTrue();
            assertThat(AccessPolicy.may(caller(HERE, Role.REVIEWER, Role.MEMBER, Role.ADMINISTRATOR), action,
                    fichaOf(HERE))).isFalse();
            assertThat(AccessPolicy.may(caller(THERE, Role.REVIEWER), action, fichaOf(HERE, THERE))).isFalse();
        }
    }
}
