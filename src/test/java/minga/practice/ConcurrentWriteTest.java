package minga.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import minga.change.Changes;
import minga.change.JpaChanges;
import minga.platform.Database;
import minga.platform.Refusal;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.platform.TurnedClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests concurrent writes with real threads on a real database: the second is told, and nothing is written by halves.
 */
class ConcurrentWriteTest {

    private static final int PEOPLE = 8;
    private static final int ROUNDS = 12;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void of_many_who_edit_the_same_exactly_one_wins(TestDatabase kind) throws Exception {
        try (House house = new House(kind)) {
            for (int round = 0; round < ROUNDS; round++) {
                long id = house.begun("texto");
                long seen = house.newest(id).revision();
                List<String> answers = house.race(person -> house.transactions.write(() -> {
                    PracticeVersion version = house.newest(id);
                    version.touch(seen, house.clock.instant());
                    PracticeTemplate.NAME.set(version, "texto de " + person);
                    version.objectives().add().text("objetivo de " + person);
                }));
                assertThat(answers).containsOnlyOnce("done").filteredOn("Stale"::equals).hasSize(PEOPLE - 1);
                PracticeVersion read = house.newest(id);
                assertThat(read.objectives().size()).isEqualTo(1);
                assertThat(read.objectives().get(0).text()).endsWith(read.identification().name().substring(8));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void of_many_who_take_the_same_ficha_exactly_one_has_it(TestDatabase kind) throws Exception {
        try (House house = new House(kind)) {
            long id = house.begun("texto");
            house.transactions.write(() -> house.newest(id).send(house.clock.instant()));
            List<String> answers = house.race(person -> house.transactions.write(() -> house.newest(id).startReview()));
            assertThat(answers).containsOnlyOnce("done").isSubsetOf("done", "Stale", "Refused");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void of_many_who_open_the_next_version_exactly_one_does(TestDatabase kind) throws Exception {
        try (House house = new House(kind)) {
            long id = house.published("texto");
            List<String> answers = house.race(person -> house.transactions.write(() -> {
                house.practices.find(id).orElseThrow().revise(house.clock.instant());
            }));
            assertThat(answers).containsOnlyOnce("done").isSubsetOf("done", "Stale", "Refused");
            assertThat(house.practices.find(id).orElseThrow().versions()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void withdrawing_and_publishing_the_next_version_do_not_both_happen(TestDatabase kind) throws Exception {
        try (House house = new House(kind)) {
            for (int round = 0; round < ROUNDS; round++) {
                long id = house.published("texto");
                house.transactions.write(
                        () -> house.accepted(house.practices.find(id).orElseThrow().revise(house.clock.instant())));
                List<String> answers = house.race(person -> house.transactions.write(() -> {
                    Practice practice = house.practices.find(id).orElseThrow();
                    if (person % 2 == 0) {
                        house.practices.withdraw(practice, "razón");
                    } else {
                        house.practices.publish(practice.newest());
                    }
                }));
                assertThat(answers).contains("done").isSubsetOf("done", "Stale", "Refused");
                Practice read = house.practices.find(id).orElseThrow();
                PracticeStatus first = read.version(1).orElseThrow().status();
                PracticeStatus second = read.newest().status();
                if (read.withdrawn()) {
                    assertThat(List.of(first, second)).containsOnlyOnce(PracticeStatus.WITHDRAWN);
                    assertThat(read.published()).isEmpty();
                } else {
                    assertThat(second).isEqualTo(PracticeStatus.PUBLISHED);
                    assertThat(read.published()).contains(read.newest());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void many_who_begin_in_a_new_year_get_codes_without_gaps(TestDatabase kind) throws Exception {
        try (House house = new House(kind)) {
            List<String> answers = house.race(person -> {
                for (int i = 0; i < 5; i++) {
                    house.begun("texto");
                }
            });
            assertThat(answers).containsOnly("done");
            assertThat(house.practices.withCode("bp-2026-0040")).isPresent();
            assertThat(house.practices.withCode("bp-2026-0041")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void practices_of_one_name_published_at_once_get_addresses_of_their_own(TestDatabase kind) throws Exception {
        try (House house = new House(kind)) {
            List<Long> ids = new ArrayList<>();
            List<String> answers = house.race(person -> {
                long id = house.published("Mesa de diálogo");
                synchronized (ids) {
                    ids.add(id);
                }
            });
            assertThat(answers).containsOnly("done");
            assertThat(new HashSet<>(ids.stream().map(id -> house.practices.find(id).orElseThrow().slug()).toList()))
                    .hasSize(PEOPLE);
        }
    }

    /** A database, what stands on it, and the people in it. */
    private static final class House implements AutoCloseable {
        private final Database database;
        private final Transactions transactions;
        private final Practices practices;
        private final Clock clock = new TurnedClock();
        private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);

        House(TestDatabase kind) {
            database = kind.open();
            transactions = database.transactions();
            Changes changes = new JpaChanges(transactions, clock);
            practices = new JpaPractices(transactions, changes, clock);
        }

        long begun(String name) {
            return transactions.write(() -> {
                Practice practice = practices.begin("13125", null);
                PracticeTemplate.NAME.set(practice.newest(), name);
                return practice.id();
            });
        }

        long published(String name) {
            return transactions.write(() -> {
                Practice practice = practices.begin("13125", null);
                PracticeTemplate.NAME.set(practice.newest(), name);
                accepted(practice.newest());
                practices.publish(practice.newest());
                return practice.id();
            });
        }

        void accepted(PracticeVersion version) {
            version.send(clock.instant());
            version.startReview();
            version.accept(clock.instant());
        }

        PracticeVersion newest(long id) {
            return practices.find(id).orElseThrow().newest();
        }

        /** All start together; each answers "done" or the name of the refusal. Anything else is thrown. */
        List<String> race(Consumer<Integer> work) throws Exception {
            CyclicBarrier start = new CyclicBarrier(PEOPLE);
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                int person = i;
                Callable<String> one = () -> {
                    start.await();
                    try {
                        work.accept(person);
                        return "done";
                    } catch (Refusal refusal) {
                        return refusal.getClass().getSimpleName();
                    }
                };
                running.add(people.submit(one));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> one : running) {
                answers.add(one.get());
            }
            return answers;
        }

        @Override
        public void close() {
            people.close();
            database.close();
        }
    }
}
