package minga.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import minga.account.Caller;
import minga.account.Role;
import minga.change.JpaChanges;
import minga.platform.Database;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.practice.JpaPractices;
import minga.practice.PracticeDigest;
import minga.practice.PracticeTemplate;
import minga.practice.Practices;
import minga.web.RequestContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests secret addresses: whom they open to, until when, and what of them is kept. */
class PreviewLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Caller ROSA = new Caller(5, "Rosa", "rosa@quilicura.example", Set.of(Role.MEMBER), "13125");
    private static final Caller STRANGER = new Caller(6, "Ana", "ana@arica.example", Set.of(Role.MEMBER), "15101");

    private static PreviewLinks at(Transactions transactions, Practices practices, Duration later) {
        return new PreviewLinks(transactions, practices, RequestContext::random,
                Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_link_opens_one_version_until_its_day_or_until_it_is_revoked(TestDatabase kind) {
        try (Database database = kind.open()) {
            Transactions transactions = database.transactions();
            Clock clock = Clock.systemUTC();
            Practices practices = new JpaPractices(transactions, new JpaChanges(transactions, clock), clock);
            long id = transactions.write(() -> {
                var practice = practices.begin("13125", null);
                PracticeTemplate.NAME.set(practice.newest(), "Borrador");
                return practice;
            }).id();
            PreviewLinks links = at(transactions, practices, Duration.ZERO);
            String token = links.create(ROSA, id, 7);
            assertThat(token).matches("[0-9a-f]{64}");
            assertThat(links.follow(token).identification().name()).isEqualTo("Borrador");
            assertThat(transactions.<List<String>>read(() -> transactions.entities()
                    .createQuery("select l.tokenHash from PreviewLink l", String.class).getResultList()))
                    .as("the token is kept nowhere").hasSize(1).doesNotContain(token);
            assertThatThrownBy(() -> at(transactions, practices, Duration.ofDays(7)).follow(token))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> links.create(STRANGER, id, 7)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> links.read(STRANGER, id)).isInstanceOf(NotFound.class);
            long number = links.read(ROSA, id).links().get(0).id();
            assertThatThrownBy(() -> links.revoke(STRANGER, id, number)).isInstanceOf(NotFound.class);
            links.revoke(ROSA, id, number);
            links.revoke(ROSA, id, number);
            assertThatThrownBy(() -> links.follow(token)).isInstanceOf(NotFound.class);
            assertThat(links.read(ROSA, id).links()).isEmpty();
            for (int days : List.of(0, 31, -1)) {
                assertThatThrownBy(() -> links.create(ROSA, id, days)).isInstanceOf(Invalid.class);
            }
            for (int i = 0; i < PreviewLinks.MOST_OPEN; i++) {
                links.create(ROSA, id, 30);
            }
            assertThatThrownBy(() -> links.create(ROSA, id, 30)).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_digest_of_a_version_is_stable_and_counts_what_the_public_reads(TestDatabase kind) {
        try (Database database = kind.open()) {
            Transactions transactions = database.transactions();
            Clock clock = Clock.systemUTC();
            Practices practices = new JpaPractices(transactions, new JpaChanges(transactions, clock), clock);
            long id = transactions.write(() -> {
                var practice = practices.begin("13125", null);
                PracticeTemplate.NAME.set(practice.newest(), "Una");
                PracticeTemplate.DESCRIPTION.set(practice.newest(), "Acoge");
                return practice;
            }).id();
            String before = PracticeDigest.of(practices.find(id).orElseThrow().newest());
            assertThat(PracticeDigest.of(practices.find(id).orElseThrow().newest())).isEqualTo(before)
                    .matches("[0-9a-f]{64}");
            transactions.write(() -> PracticeTemplate.CONTACT_MAIL.set(practices.find(id).orElseThrow().newest(),
                    "reservado@quilicura.example"));
            assertThat(PracticeDigest.of(practices.find(id).orElseThrow().newest())).as("kept for members")
                    .isEqualTo(before);
            transactions.write(() -> PracticeTemplate.DESCRIPTION.set(practices.find(id).orElseThrow().newest(),
                    "Acoge."));
            assertThat(PracticeDigest.of(practices.find(id).orElseThrow().newest())).isNotEqualTo(before);
        }
    }
}
