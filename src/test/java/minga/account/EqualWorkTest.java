package minga.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import minga.platform.TestDatabase;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that neither hashing nor queries reveal whether a mail address has an account. */
@Isolated("counts what the whole process does")
class EqualWorkTest {

    private static final String ROSA = "rosa@quilicura.cl";
    private static final String NOBODY = "nadie@quilicura.cl";

    /** What one call did. */
    private record Work(long hashes, int queries) {}

    private static Work of(AccountFixture town, Runnable call) {
        AtomicInteger queries = new AtomicInteger();
        SessionEventAdapter counter = new SessionEventAdapter() {
            @Override
            public void preExecuteQuery(SessionEvent event) {
                queries.incrementAndGet();
            }
        };
        var events = town.transactions
                .read(() -> JpaHelper.getServerSession(town.transactions.entities().getEntityManagerFactory()))
                .getEventManager();
        events.addListener(counter);
        long before = TestPasswords.HASHER.computedCount();
        call.run();
        events.removeListener(counter);
        return new Work(TestPasswords.HASHER.computedCount() - before, queries.get());
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_password_of_a_known_and_of_an_unknown_mail_is_the_same_work(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            town.joins(ROSA, Role.MEMBER);
            for (int i = 0; i < 3; i++) {
                Work known = of(town, () -> town.comesIn(ROSA, "esto no es nada"));
                Work unknown = of(town, () -> town.comesIn(NOBODY, "esto no es nada"));
                assertThat(known).isEqualTo(unknown);
                assertThat(known.hashes()).isEqualTo(1);
                assertThat(known.queries()).isPositive();
            }
        }
    }

    /** Once a day the owner is told, which is one mail more. */
    @ParameterizedTest
    @EnumSource
    void so_is_a_try_that_comes_too_soon(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            town.joins(ROSA, Role.MEMBER);
            for (String mail : new String[]{ROSA, NOBODY}) {
                for (int i = 0; i < 6; i++) {
                    town.tries(mail, "esto no es nada", "10.0.0.1", "");
                }
            }
            Work known = of(town, () -> town.tries(ROSA, "esto no es nada", "10.0.0.1", ""));
            Work unknown = of(town, () -> town.tries(NOBODY, "esto no es nada", "10.0.0.1", ""));
            assertThat(known).isEqualTo(unknown);
            assertThat(known.hashes()).isZero();
        }
    }

    /** The key of the unknown is taken back; what writing the mail costs, the outbox does for both. */
    @ParameterizedTest
    @EnumSource
    void asking_for_a_new_password_is_the_same_work_but_for_the_mail(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            town.joins(ROSA, Role.MEMBER);
            Work known = of(town,
                    () -> town.accounts.requestPasswordReset(ROSA, AccountFixture.mails(new ArrayList<>())));
            Work unknown = of(town,
                    () -> town.accounts.requestPasswordReset(NOBODY, AccountFixture.mails(new ArrayList<>())));
            assertThat(known.hashes()).isEqualTo(unknown.hashes()).isZero();
            assertThat(Math.abs(known.queries() - unknown.queries())).isLessThanOrEqualTo(2);
        }
    }
}
