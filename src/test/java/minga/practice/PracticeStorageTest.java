package minga.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import minga.change.JpaChanges;
import minga.platform.Database;
import minga.platform.Stale;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of storing and loading whole fichas, on both databases. */
class PracticeStorageTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_ficha_comes_back_whole_with_its_chain(TestDatabase kind) {
        try (Database database = kind.open()) {
            House house = House.on(database);
            long id = house.transactions.write(() -> fill(house.practices.begin("13125", "bp001")).id());
            PracticeVersion read = house.practices.find(id).orElseThrow().newest();
            assertThat(read.identification().name()).isEqualTo("Ñandú y acción");
            assertThat(read.terms("themes")).containsExactly("health", "housing");
            assertThat(read.responsible().get(0).institution()).isEqualTo("Municipalidad de Quilicura");
            assertThat(read.activities().get(0).objectives()).containsExactly(read.objectives().get(1));
            assertThat(read.indicators().get(0).objective().text()).isEqualTo("segundo");
            assertThat(read.indicators().get(0).means().get(0).evidence().get(0).link())
                    .isEqualTo("https://example.org/a");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void many_public_fichas_are_read_whole_at_once(TestDatabase kind) {
        try (Database database = kind.open()) {
            House house = House.on(database);
            List<Long> ids = house.transactions.write(() -> java.util.stream.IntStream.range(0, 30).mapToObj(i -> {
                PracticeVersion version = fill(PracticeVersion.blank(Clock.systemUTC().instant()));
                return house.practices.importPublished(List.of(new ImportedPractice("13125", "bp" + i, version))).get(0)
                        .id();
            }).toList());
            List<PracticeVersion> read = house.practices.published(ids);
            assertThat(read).hasSize(30).allSatisfy(version -> {
                assertThat(version.terms("themes")).containsExactly("health", "housing");
                assertThat(version.responsible().size()).isEqualTo(1);
                assertThat(version.activities().get(0).objectives()).hasSize(1);
                assertThat(version.indicators().get(0).means().get(0).evidence().size()).isEqualTo(1);
            });
            assertThat(house.practices.visible(ids)).hasSize(30).containsValue(1);
            assertThat(read.stream().map(v -> v.practice().slug()).collect(java.util.stream.Collectors.toSet()))
                    .hasSize(30);
            assertThat(read.get(0).practice().code()).matches("BP-\\d{4}-0001");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void rows_that_go_take_the_links_to_them_along(TestDatabase kind) {
        try (Database database = kind.open()) {
            House house = House.on(database);
            long id = house.transactions.write(() -> fill(house.practices.begin("13125", null)).id());
            house.transactions.write(() -> house.practices.find(id).orElseThrow().newest().objectives().remove(1));
            PracticeVersion read = house.practices.find(id).orElseThrow().newest();
            assertThat(read.objectives().size()).isEqualTo(1);
            assertThat(read.activities().get(0).objectives()).isEmpty();
            assertThat(read.indicators().get(0).objective()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_next_version_says_what_the_public_one_says_and_leaves_it_alone(TestDatabase kind) {
        try (Database database = kind.open()) {
            House house = House.on(database);
            long id = house.transactions.write(() -> {
                PracticeVersion version = fill(PracticeVersion.blank(Clock.systemUTC().instant()));
                return house.practices.importPublished(List.of(new ImportedPractice("13125", null, version))).get(0)
                        .id();
            });
            house.transactions.write(() -> {
                PracticeVersion next = house.practices.find(id).orElseThrow().revise(Clock.systemUTC().instant());
                PracticeTemplate.NAME.set(next, "Otro nombre");
                next.indicators().get(0).means().get(0).evidence().remove(0);
            });
            Practice read = house.practices.find(id).orElseThrow();
            assertThat(read.versions()).hasSize(2);
            assertThat(read.published().orElseThrow().identification().name()).isEqualTo("Ñandú y acción");
            assertThat(read.published().orElseThrow().indicators().get(0).means().get(0).evidence().size())
                    .isEqualTo(1);
            PracticeVersion next = read.newest();
            assertThat(next.indicators().get(0).objective()).isSameAs(next.objectives().get(1));
            assertThat(next.responsible().get(0).institution()).isEqualTo("Municipalidad de Quilicura");
            assertThat(next.indicators().get(0).means().get(0).evidence().isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void of_two_who_write_at_once_one_is_told(TestDatabase kind) {
        try (Database database = kind.open()) {
            House house = House.on(database);
            long id = house.transactions.write(() -> fill(house.practices.begin("13125", null)).id());
            long seen = house.practices.find(id).orElseThrow().newest().revision();
            house.transactions.write(() -> rename(house, id, seen, "primera"));
            assertThatThrownBy(() -> house.transactions.write(() -> rename(house, id, seen, "segunda")))
                    .isInstanceOf(Stale.class);
            assertThat(house.practices.find(id).orElseThrow().newest().identification().name()).isEqualTo("primera");
        }
    }

    private static void rename(House house, long id, long seen, String name) {
        PracticeVersion version = house.practices.find(id).orElseThrow().newest();
        version.touch(seen, Clock.systemUTC().instant());
        PracticeTemplate.NAME.set(version, name);
    }

    private static Practice fill(Practice practice) {
        fill(practice.newest());
        return practice;
    }

    private static PracticeVersion fill(PracticeVersion version) {
        PracticeTemplate.NAME.set(version, "Ñandú y acción");
        PracticeTemplate.THEMES.set(version, List.of("health", "housing"));
        PracticeTemplate.MUNICIPALITIES.set(version, List.of("13125"));
        version.responsible().add().institution("Municipalidad de Quilicura");
        version.objectives().add().text("primero");
        version.objectives().add().text("segundo");
        Activity activity = version.activities().add();
        activity.text("taller");
        activity.objectives(List.of(version.objectives().get(1)));
        Indicator indicator = version.indicators().add();
        indicator.text("personas formadas");
        indicator.objective(version.objectives().get(1));
        MeansOfVerification means = indicator.means().add();
        means.text("certificados");
        minga.template.FieldTextConverter.parse(minga.evidence.EvidenceTemplate.EVIDENCE.field("link").orElseThrow(),
                means.evidence().add(), List.of("https://example.org/a"));
        return version;
    }

    private record House(Transactions transactions, Practices practices) {
        static House on(Database database) {
            Transactions transactions = database.transactions();
            return new House(transactions,
                    new JpaPractices(transactions, new JpaChanges(transactions, Clock.systemUTC()), Clock.systemUTC()));
        }
    }
}
