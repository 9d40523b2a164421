package minga.review;

import static minga.review.ReviewFixture.ARICA;
import static minga.review.ReviewFixture.QUILICURA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import minga.platform.Invalid;
import minga.platform.Refused;
import minga.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests how the review queue is narrowed, and that reviewers keep views of it. */
class QueueCriteriaTest {

    private static QueueCriteria read(Map<String, String> address) {
        return QueueCriteria.read(name -> address.getOrDefault(name, ""));
    }

    @Test
    void an_address_is_read_and_written_and_what_cannot_be_read_narrows_nothing() {
        QueueCriteria all = read(Map.of("ver", "mias", "municipio", "13125", "persona", "7", "mas", "14"));
        assertThat(all).isEqualTo(new QueueCriteria(QueueFilter.MINE, "13125", 7, 14));
        assertThat(all.address(2)).isEqualTo("/evaluaciones?ver=mias&municipio=13125&persona=7&mas=14&pagina=2");
        assertThat(read(Map.of()).address(1)).isEqualTo("/evaluaciones");
        assertThat(read(Map.of("ver", "x", "municipio", "' or 1=1", "persona", "-1", "mas", "15")))
                .isEqualTo(QueueCriteria.of(QueueFilter.ALL));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_queue_is_narrowed_by_municipality_person_and_age(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long held = fixture.startedReview();
            fixture.verdicts.assignments.assign(fixture.paula, held, fixture.pedro.accountId());
            fixture.sendPractice(ARICA, "De Arica");
            assertThat(fixture.queue.municipalities(fixture.paula)).containsExactly(QUILICURA, ARICA);
            assertThat(fixture.queue.lines(fixture.paula, read(Map.of("municipio", ARICA)), 0, 9)).singleElement()
                    .matches(line -> line.name().equals("De Arica"));
            for (long person : new long[]{fixture.paula.accountId(), fixture.pedro.accountId()}) {
                assertThat(fixture.queue.lines(fixture.paula, read(Map.of("persona", String.valueOf(person))), 0, 9))
                        .as("who took it up, and who has a seat").singleElement()
                        .matches(line -> line.version() == held);
            }
            QueueCriteria old = read(Map.of("mas", "7", "ver", "sin-asignar"));
            assertThat(fixture.queue.count(fixture.paula, old)).isZero();
            ReviewQueue later = new ReviewQueue(fixture.transactions,
                    Clock.offset(Clock.systemUTC(), Duration.ofDays(8)));
            assertThat(later.count(fixture.paula, old)).isEqualTo(1);
            assertThat(fixture.queue.names(fixture.paula, List.of(held, -1L))).containsOnlyKeys(held)
                    .hasEntrySatisfying(held, name -> assertThat(name).startsWith("«Mesa de diálogo» (BP-"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void each_reviewer_keeps_views_of_their_own_under_a_name(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            SavedFilters saved = new SavedFilters(fixture.transactions);
            saved.save(fixture.paula, " Arica ", read(Map.of("municipio", ARICA)));
            saved.save(fixture.paula, "Arica", read(Map.of("municipio", ARICA, "mas", "7")));
            assertThat(saved.of(fixture.paula)).singleElement()
                    .matches(one -> one.query().equals("municipio=" + ARICA + "&mas=7"));
            assertThat(saved.of(fixture.pedro)).isEmpty();
            saved.remove(fixture.pedro, saved.of(fixture.paula).get(0).id());
            assertThat(saved.of(fixture.paula)).hasSize(1);
            saved.remove(fixture.paula, saved.of(fixture.paula).get(0).id());
            assertThat(saved.of(fixture.paula)).isEmpty();
            assertThatThrownBy(() -> saved.save(fixture.paula, " ", read(Map.of()))).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> saved.save(fixture.paula, "x".repeat(81), read(Map.of())))
                    .isInstanceOf(Invalid.class);
            for (int i = 0; i < SavedFilters.MOST; i++) {
                saved.save(fixture.paula, "Vista " + i, read(Map.of()));
            }
            assertThatThrownBy(() -> saved.save(fixture.paula, "Una más", read(Map.of()))).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> saved.of(fixture.rosa)).isInstanceOf(Refused.class);
        }
    }
}
