package minga.review;

import static minga.review.ReviewFixture.QUILICURA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import minga.document.WordDiff;
import minga.platform.TestDatabase;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Remark;
import minga.practice.RowTemplates;
import minga.template.FieldTextConverter;
import minga.territory.JpaTerritory;
import minga.vocabulary.JpaVocabularies;
import minga.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that remarks follow their rows, and that a reviewer sees what changed and nothing else. */
class ReviewChangesTest {

    /** Sent with three indicators of two objectives, and taken up. */
    private static long sent(ReviewFixture fixture) {
        long id = fixture.sendPractice(QUILICURA, "Mesa de diálogo", "health", "housing");
        write(fixture, id, version -> {
            PracticeTemplate.DESCRIPTION.set(version, "Se conversa una vez al mes con las familias.");
            for (String text : List.of("Conversar", "Acordar")) {
                say("objectives", version.objectives().add(), "text", text);
            }
            say("indicators", version.indicators().get(0), "text", "Reuniones");
            for (String text : List.of("Acuerdos", "Familias")) {
                say("indicators", version.indicators().add(), "text", text);
            }
            say("indicators", version.indicators().get(1), "objective", "2");
        });
        fixture.reviews.startReview(fixture.paula, id, fixture.revision(id));
        return id;
    }

    @SuppressWarnings("unchecked")
    private static void say(String list, Object row, String field, String words) {
        var template = (minga.template.Template<Object>) PracticeTemplate.PRACTICE.field(list).orElseThrow()
                .rowTemplate();
        assertThat(FieldTextConverter.parse(template.field(field).orElseThrow(), row, List.of(words))).isEmpty();
    }

    private static void write(ReviewFixture fixture, long id, Consumer<PracticeVersion> work) {
        fixture.transactions.write(() -> work.accept(fixture.version(id)));
    }

    private static AnswerFormatter answers(ReviewFixture fixture) {
        return new AnswerFormatter(new JpaVocabularies(fixture.transactions), new JpaTerritory(fixture.transactions),
                Language.ES);
    }

    private static FichaChanges sinceLastRound(ReviewFixture fixture, long id) {
        return fixture.transactions.read(() -> {
            ReviewSheet sheet = fixture.reviews.read(fixture.paula, id);
            return FichaChanges.between(sheet.lastRound(), sheet.version(), answers(fixture));
        });
    }

    private static String words(List<WordDiff.Part> parts, WordDiff.Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).map(WordDiff.Part::words)
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_row_that_moves_takes_its_remark_along_and_one_that_is_removed_keeps_it(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = sent(fixture);
            fixture.reviews.addRemark(fixture.paula, id, "indicators.1.text", "¿Cuántos?");
            fixture.reviews.addRemark(fixture.paula, id, "indicators.0.means.0", "¿Qué acta?");
            fixture.reviews.addRemark(fixture.paula, id, "name", "Más corto");
            fixture.reviews.returnToMunicipality(fixture.paula, id, fixture.revision(id));
            write(fixture, id, version -> version.indicators().move(1, 2));
            assertThat(fixture.reviews.remarksOn(id)).extracting(Remark::path)
                    .containsExactly("indicators.2.text", "indicators.0.means.0", "name");
            write(fixture, id, version -> {
                version.indicators().get(0).means().remove(0);
                version.indicators().remove(2);
            });
            assertThat(fixture.reviews.remarksOn(id)).extracting(Remark::path, Remark::gone, Remark::goneWords)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("indicators", "indicators.1.text", "Acuerdos"),
                            org.assertj.core.groups.Tuple.tuple("indicators.0.means", "indicators.0.means.0", ""),
                            org.assertj.core.groups.Tuple.tuple("name", null, ""));
            fixture.sendAgain(id);
            fixture.reviews.startReview(fixture.pedro, id, fixture.revision(id));
            assertThat(fixture.reviews.read(fixture.pedro, id).sent()).as("the row is deleted now, the remark stays")
                    .extracting(Remark::goneWords).contains("Acuerdos");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_was_mended_is_marked_word_by_word_and_rows_that_only_moved_are_not(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = sent(fixture);
            fixture.reviews.addRemark(fixture.paula, id, "description", "¿Cada cuánto?");
            fixture.reviews.returnToMunicipality(fixture.paula, id, fixture.revision(id));
            write(fixture, id, version -> {
                version.objectives().move(1, 0);
                version.indicators().move(2, 0);
                PracticeTemplate.THEMES.set(version, List.of("housing", "health"));
                PracticeTemplate.DESCRIPTION.set(version, "Se conversa  una vez al mes\r\n\r\ncon las familias. ");
            });
            assertThat(sinceLastRound(fixture, id).count()).as("moves are no changes, nor is what refers to them")
                    .isZero();
            write(fixture, id, version -> {
                PracticeTemplate.DESCRIPTION.set(version, "Se conversa dos veces al mes con las familias.");
                version.indicators().remove(0);
                say("indicators", version.indicators().add(), "text", "Personas");
                say("indicators", version.indicators().get(0), "baseline", "10");
            });
            fixture.sendAgain(id);
            FichaChanges changes = sinceLastRound(fixture, id);
            assertThat(words(changes.at("description"), WordDiff.Kind.REMOVED)).isEqualTo("una vez");
            assertThat(words(changes.at("description"), WordDiff.Kind.ADDED)).isEqualTo("dos veces");
            assertThat(changes.removedFrom("indicators")).containsExactly("Familias");
            assertThat(changes.isAdded("indicators.2")).isTrue();
            assertThat(words(changes.at("indicators.0.baseline"), WordDiff.Kind.ADDED)).isEqualTo("10");
            assertThat(changes.count()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_new_version_is_compared_with_the_published_one_row_by_row(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = sent(fixture);
            fixture.verdicts.agree(id, fixture.paula, fixture.pedro);
            fixture.reviews.accept(fixture.paula, id, fixture.revision(id));
            fixture.reviews.publish(fixture.paula, id, fixture.revision(id));
            long next = fixture.transactions.write(() -> {
                PracticeVersion version = fixture.practices.find(fixture.version(id).practice().id()).orElseThrow()
                        .revise(Instant.parse("2026-11-29T12:00:00Z"));
                version.indicators().move(0, 2);
                version.send(Instant.parse("2026-11-29T12:01:00Z"));
                fixture.transactions.flush();
                return version.id();
            });
            ReviewSheet sheet = fixture.reviews.read(fixture.paula, next);
            assertThat(sheet.lastRound()).isNull();
            assertThat(fixture.<FichaChanges>read(() -> FichaChanges.between(sheet.published(), sheet.version(),
                    answers(fixture))).count()).isZero();
            write(fixture, next, version -> say("indicators", version.indicators().get(2), "text",
                    "Reuniones vecinales"));
            FichaChanges changes = fixture.read(() -> {
                ReviewSheet now = fixture.reviews.read(fixture.paula, next);
                return FichaChanges.between(now.published(), now.version(), answers(fixture));
            });
            assertThat(words(changes.at("indicators.2.text"), WordDiff.Kind.ADDED)).isEqualTo(" vecinales");
            assertThat(changes.count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_snapshot_says_all_that_the_ficha_said_however_long_it_is(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = sent(fixture);
            write(fixture, id, version -> {
                PracticeTemplate.DESCRIPTION.set(version, "🦙ñ\n\"".repeat(1500));
                say("indicators", version.indicators().get(0), "formula", "\\u0000 a/b");
            });
            fixture.reviews.addRemark(fixture.paula, id, "", "Muy larga");
            fixture.reviews.returnToMunicipality(fixture.paula, id, fixture.revision(id));
            assertThat(sinceLastRound(fixture, id).count()).isZero();
            assertThat(fixture.count("select count(s) from SnapshotPart s")).isGreaterThan(1);
            assertThat(RowTemplates.INDICATOR.field("formula")).isPresent();
        }
    }
}
