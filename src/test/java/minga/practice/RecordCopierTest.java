package minga.practice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import minga.change.JpaChanges;
import minga.evidence.Evidence;
import minga.evidence.EvidenceState;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.template.RecordFiller;
import minga.template.TemplateJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that a new version takes over every field of the ficha; a new field is tested the day it is declared. */
class RecordCopierTest {

    private static final Instant NOW = Instant.parse("2026-08-26T12:00:00Z");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_revision_says_all_that_the_public_version_says(TestDatabase kind) {
        try (Database database = kind.open()) {
            Transactions transactions = database.transactions();
            Practices practices = new JpaPractices(transactions, new JpaChanges(transactions, Clock.systemUTC()),
                    Clock.systemUTC());
            PracticeVersion filled = RecordFiller.fill(PracticeTemplate.PRACTICE, PracticeVersion.blank(NOW));
            PracticeTemplate.MUNICIPALITIES.set(filled, List.of("13125"));
            JsonObject said = json(filled);
            long id = transactions.write(
                    () -> practices.importPublished(List.of(new ImportedPractice("13125", null, filled))).get(0).id());
            transactions.write(() -> practices.find(id).orElseThrow().revise(NOW));
            Practice practice = practices.find(id).orElseThrow();
            assertThat(practice.versions()).hasSize(2);
            assertThat(json(practice.newest())).isEqualTo(said);
            assertThat(json(practice.published().orElseThrow())).isEqualTo(said);
        }
    }

    @Test
    void references_lead_to_the_rows_of_the_copy() {
        PracticeVersion next = revised(RecordFiller.fill(PracticeTemplate.PRACTICE, PracticeVersion.blank(NOW)));
        assertThat(next.activities().get(0).objectives()).containsExactly(next.objectives().get(1));
        assertThat(next.indicators().get(1).activity()).isSameAs(next.activities().get(1));
    }

    @Test
    void a_file_goes_along_with_its_checks_and_with_the_reviewers_look_until_it_is_changed() {
        PracticeVersion first = RecordFiller.fill(PracticeTemplate.PRACTICE, PracticeVersion.blank(NOW));
        MeansOfVerification means = first.indicators().get(1).means().get(0);
        Evidence file = means.evidence().add();
        file.attach("a".repeat(64), "acta.pdf", "application/pdf", 9);
        file.describeFile("Acta", true);
        file.recordFound(NOW);
        means.verify(1, NOW);
        assertThat(means.state()).isEqualTo(EvidenceState.VERIFIED);
        MeansOfVerification copy = revised(first).indicators().get(1).means().get(0);
        Evidence copied = copy.evidence().get(2);
        assertThat(copied).isNotSameAs(file);
        assertThat(List.of(copied.fileHash(), copied.fileName(), copied.mediaType(), copied.fileSize(), copied.title(),
                copied.state()))
                .isEqualTo(List.of("a".repeat(64), "acta.pdf", "application/pdf", 9L, "Acta", EvidenceState.CHECKED));
        assertThat(copied.open()).isTrue();
        assertThat(copy.state()).isEqualTo(EvidenceState.VERIFIED);
        copied.describeFile("Acta", false);
        assertThat(copy.state()).as("who may see it proves nothing").isEqualTo(EvidenceState.VERIFIED);
        copy.evidence().add().attach("b".repeat(64), "otra.pdf", "application/pdf", 9);
        assertThat(copy.state()).as("nobody saw that one").isEqualTo(EvidenceState.CHECKED);
        copy.evidence().remove(3);
        assertThat(copy.state()).as("as it was seen").isEqualTo(EvidenceState.VERIFIED);
        copy.text("Otra acta");
        assertThat(copy.state()).isEqualTo(EvidenceState.CHECKED);
        assertThat(means.state()).isEqualTo(EvidenceState.VERIFIED);
    }

    private static PracticeVersion revised(PracticeVersion version) {
        return PracticeVersion.draftFrom(version, 2, NOW);
    }

    private static JsonObject json(PracticeVersion version) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(text)) {
            json.writeStartObject();
            TemplateJson.write(json, PracticeTemplate.PRACTICE, version, true);
            json.writeEnd();
        }
        return Json.createReader(new StringReader(text.toString())).readObject();
    }
}
