package minga.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import minga.evidence.ChecklistItem;
import minga.evidence.Evidence;
import minga.evidence.EvidenceStore;
import minga.evidence.FileDisclosure;
import minga.evidence.PersonalDataKind;
import minga.evidence.personaldata.FileTexts;
import minga.evidence.personaldata.JpaFileTexts;
import minga.harness.SampleDocuments;
import minga.platform.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of the job that reads new files and notes what was found in them. */
class FileTextJobTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_new_file_is_read_once_and_what_was_found_stands_at_all_that_name_it(TestDatabase kind) {
        try (InspectionFixture fixture = new InspectionFixture(kind, folder)) {
            FileTexts texts = new JpaFileTexts(fixture.transactions);
            try (FileTextJob job = new FileTextJob(fixture.transactions, texts, fixture.store, fixture.changes,
                    Clock.systemUTC())) {
                byte[] pdf = SampleDocuments.pdf("Acta", "RUN 12.345.678-5");
                long practice = fixture.publish(evidence -> attach(fixture, evidence, pdf));
                long other = fixture.publish(evidence -> attach(fixture, evidence, pdf));
                job.readAllDue();
                Evidence evidence = fixture.means(practice).evidence().get(0);
                assertThat(evidence.disclosure().findings()).singleElement().asString().startsWith("RUN-");
                assertThat(fixture.means(other).evidence().get(0).disclosure().findings()).hasSize(1);
                assertThat(texts.findings(evidence.fileHash())).singleElement()
                        .matches(found -> found.kind() == PersonalDataKind.RUN && found.places().get(0).number() == 2);
                assertThat(texts.text(evidence.fileHash()).orElseThrow().pages()).hasSize(2);
                assertThat(fixture.evidenceChanges()).as("nothing became public").isEmpty();
                long later = fixture.publish(one -> attach(fixture, one, pdf));
                job.readAllDue();
                assertThat(fixture.means(later).evidence().get(0).disclosure().isRead()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_file_without_findings_is_public_from_then_on_and_one_that_is_gone_must_be_looked_at(TestDatabase kind) {
        try (InspectionFixture fixture = new InspectionFixture(kind, folder)) {
            FileTexts texts = new JpaFileTexts(fixture.transactions);
            try (FileTextJob job = new FileTextJob(fixture.transactions, texts, fixture.store, fixture.changes,
                    Clock.systemUTC())) {
                long practice = fixture.publish(evidence -> {
                    attach(fixture, evidence, SampleDocuments.pdf("Acta"));
                    Map<ChecklistItem, ChecklistItem.Answer> all = new EnumMap<>(ChecklistItem.class);
                    List.of(ChecklistItem.values()).forEach(item -> all.put(item, ChecklistItem.Answer.ABSENT));
                    evidence.publishFile(new FileDisclosure.Answers(all, null, Map.of()), 1, fixture.clock.instant());
                });
                long gone = fixture
                        .publish(evidence -> evidence.attach("0".repeat(64), "acta.pdf", "application/pdf", 9));
                assertThat(fixture.means(practice).evidence().get(0).isFilePublic()).isFalse();
                job.readAllDue();
                assertThat(fixture.means(practice).evidence().get(0).isFilePublic()).isTrue();
                assertThat(fixture.evidenceChanges()).containsExactly(practice);
                assertThat(fixture.means(gone).evidence().get(0).disclosure().findings()).singleElement().asString()
                        .startsWith("UNREAD-");
                assertThat(texts.unread(9)).isEmpty();
            }
        }
    }

    private static void attach(InspectionFixture fixture, Evidence evidence, byte[] file) {
        EvidenceStore.StoredFile kept = fixture.store.store(new ByteArrayInputStream(file), "acta.pdf");
        evidence.attach(kept.hash(), "acta.pdf", "application/pdf", kept.size());
    }
}
