package minga.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import minga.harness.Patience;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests the change log with sixteen concurrent writers and three readers. A follower sees a number that is not the
 * next one as soon as something was committed out of order, so the check holds at every moment and not only at the
 * end. A million: {@code mvn test -Dtest=ChangeLogFollowerTest -DargLine=-Dminga.changes=1000000}.
 */
class ChangeLogFollowerTest {

    private static final int CHANGES = Integer.getInteger("minga.changes", 20_000);
    private static final int WRITERS = 16;
    private static final int FOLLOWERS = 3;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void misses_nothing_and_meets_nothing_out_of_order(TestDatabase kind) throws Exception {
        try (Database database = kind.open();
                ExecutorService people = Executors.newFixedThreadPool(WRITERS + FOLLOWERS)) {
            AtomicInteger left = new AtomicInteger(CHANGES);
            List<Future<Void>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(people.submit(() -> write(database.transactions(), left, writer)));
            }
            List<Future<Long>> followers = new ArrayList<>();
            for (int i = 0; i < FOLLOWERS; i++) {
                followers.add(people.submit(follow(database.transactions(), i)));
            }
            for (Future<Void> writer : writers) {
                writer.get();
            }
            for (Future<Long> follower : followers) {
                assertThat(follower.get()).isEqualTo(CHANGES);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_writes_alone_knows_the_newest_number_without_asking(TestDatabase kind) throws Exception {
        try (Database database = kind.open(); ExecutorService people = Executors.newFixedThreadPool(WRITERS)) {
            Transactions transactions = database.transactions();
            noted(transactions, new JpaChanges(transactions, Clock.systemUTC()), 3);
            Changes changes = new JpaChanges(transactions, Clock.systemUTC(), true);
            assertThat(changes.last()).as("what was there before").isEqualTo(3);
            List<Future<Void>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(people.submit(() -> writeAndAsk(transactions, changes)));
            }
            for (Future<Void> writer : writers) {
                writer.get();
            }
            assertThat(changes.last()).isEqualTo(3 + 2 * 25 * WRITERS);
            assertThat(new JpaChanges(transactions, Clock.systemUTC()).last()).as("as the database has it")
                    .isEqualTo(changes.last());
        }
    }

    private static Void writeAndAsk(Transactions transactions, Changes changes) {
        for (int turn = 0; turn < 25; turn++) {
            giveUp(transactions, changes, 3);
            long before = changes.last();
            noted(transactions, changes, 2);
            assertThat(changes.last()).as("one's own change at once").isGreaterThanOrEqualTo(before + 2);
        }
        return null;
    }

    private static void noted(Transactions transactions, Changes changes, int many) {
        transactions.write(() -> {
            for (int i = 0; i < many; i++) {
                changes.record(ChangeKind.QUEUED, 0, null);
            }
        });
    }

    /** One to five changes a transaction; every seventh transaction is given up just before its end. */
    private static Void write(Transactions transactions, AtomicInteger left, int writer) {
        Changes changes = new JpaChanges(transactions, Clock.systemUTC());
        for (int turn = 0;; turn++) {
            int wanted = 1 + (turn + writer) % 5;
            if (turn % 7 == 3) {
                giveUp(transactions, changes, wanted);
            }
            int mine = Math.min(wanted, left.getAndAdd(-wanted));
            if (mine <= 0) {
                return null;
            }
            noted(transactions, changes, mine);
        }
    }

    private static void giveUp(Transactions transactions, Changes changes, int many) {
        try {
            transactions.write(() -> {
                for (int i = 0; i < many; i++) {
                    changes.record(ChangeKind.PUBLISHED, 0, "never");
                }
                transactions.lastly(() -> {
                    throw new GivenUp();
                });
            });
        } catch (GivenUp expected) {
            assertThat(expected).isNotNull();
        }
    }

    private static Callable<Long> follow(Transactions transactions, int follower) {
        Changes changes = new JpaChanges(transactions, Clock.systemUTC());
        return () -> {
            long seen = 0;
            while (seen < CHANGES) {
                long from = seen;
                List<ChangeLogEntry> news = Patience.until(
                        () -> Optional.of(changes.after(from, 50 + 450 * follower)).filter(some -> !some.isEmpty()),
                        "changes after " + from);
                for (ChangeLogEntry change : news) {
                    assertThat(change.number()).isEqualTo(++seen);
                    assertThat(change.kind()).isEqualTo(ChangeKind.QUEUED);
                }
            }
            assertThat(changes.after(seen, 1)).isEmpty();
            return seen;
        };
    }

    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
