package minga.submission;

import static minga.submission.SubmissionFixture.ANA;
import static minga.submission.SubmissionFixture.RAUL;
import static minga.submission.SubmissionFixture.ROSA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import minga.evidence.ChecklistItem;
import minga.evidence.Evidence;
import minga.evidence.FileDisclosure.Answers;
import minga.evidence.PersonalDataKind;
import minga.evidence.extraction.ExtractedText;
import minga.evidence.personaldata.FileTexts;
import minga.evidence.personaldata.JpaFileTexts;
import minga.evidence.personaldata.PersonalDataDetector;
import minga.evidence.personaldata.PersonalDataFinding;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.TestDatabase;
import minga.practice.JpaAttachments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of what is asked before a file is shown to all. */
class FileDisclosureTest {

    private static final String HASH = "a".repeat(64);
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final ExtractedText text = new ExtractedText(ExtractedText.State.COMPLETE,
            List.of(new ExtractedText.Page("", ExtractedText.Unit.PAGE, 1, "RUN 12.345.678-5, mesa@quilicura.cl")));

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_file_is_public_when_the_checklist_and_every_finding_are_answered(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            FileTexts texts = new JpaFileTexts(fixture.transactions);
            FileDisclosures disclosures = disclosures(fixture, texts);
            long file = attached(fixture);
            assertThat(texts.unread(9)).containsExactly(HASH);
            assertThatThrownBy(() -> disclosures.publish(ROSA, file, new Answers(Map.of(), null, Map.of())))
                    .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.faults()).hasSize(5));
            disclosures.publish(ROSA, file, new Answers(items(ChecklistItem.Answer.ABSENT), null, Map.of()));
            Evidence asked = disclosures.read(RAUL, file).evidence();
            assertThat(asked.open()).isTrue();
            assertThat(asked.isFilePublic()).as("not read yet").isFalse();

            List<PersonalDataFinding> found = read(fixture, texts, file);
            assertThat(texts.unread(9)).isEmpty();
            assertThat(texts.text(HASH)).contains(text);
            assertThat(disclosures.read(ROSA, file).findings()).isEqualTo(found);
            assertThat(disclosures.read(ROSA, file).evidence().isFilePublic()).as("a RUN was found").isFalse();
            assertThat(disclosures.read(ROSA, file).evidence().disclosure().missing()).isEqualTo(2);

            Answers half = new Answers(items(ChecklistItem.Answer.ABSENT), null,
                    Map.of(found.get(0).key(), PersonalDataKind.Answer.CONSENT));
            assertThatThrownBy(() -> disclosures.publish(ROSA, file, half)).isInstanceOfSatisfying(Invalid.class,
                    invalid -> assertThat(invalid.faults()).extracting(Fault::path)
                            .containsExactly("finding." + found.get(1).key(), "item.RUN", "consent"));
            disclosures.publish(ROSA, file, new Answers(items(ChecklistItem.Answer.CONSENT), "Carpeta 12",
                    Map.of(found.get(0).key(), PersonalDataKind.Answer.CONSENT, found.get(1).key(),
                            PersonalDataKind.Answer.INSTITUTIONAL)));
            Evidence shown = disclosures.read(ROSA, file).evidence();
            assertThat(shown.isFilePublic()).isTrue();
            assertThat(shown.disclosure().answers().consent()).isEqualTo("Carpeta 12");
            disclosures.keepPrivate(RAUL, file);
            assertThat(disclosures.read(ROSA, file).evidence().isFilePublic()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_answer_that_does_not_fit_clears_nothing_and_a_list_of_hundreds_is_never_public(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            FileTexts texts = new JpaFileTexts(fixture.transactions);
            FileDisclosures disclosures = disclosures(fixture, texts);
            long file = attached(fixture);
            List<PersonalDataFinding> found = read(fixture, texts, file);
            assertThatThrownBy(() -> disclosures.publish(ROSA, file, new Answers(items(ChecklistItem.Answer.ABSENT),
                    null, Map.of(found.get(0).key(), PersonalDataKind.Answer.INSTITUTIONAL, found.get(1).key(),
                            PersonalDataKind.Answer.LOOKED_THROUGH))))
                    .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.faults()).hasSize(2));
            fixture.transactions.write(() -> evidence(fixture, file).recordFindings(List.of("TOO_MANY-00")));
            assertThatThrownBy(() -> disclosures.publish(ROSA, file, new Answers(items(ChecklistItem.Answer.ABSENT),
                    null, Map.of("TOO_MANY-00", PersonalDataKind.Answer.NOT_PERSONAL)))).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> disclosures.read(ANA, file)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> disclosures.keepPrivate(ANA, file)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> disclosures.read(ROSA, 1)).isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_text_of_a_file_that_nobody_names_is_forgotten(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            FileTexts texts = new JpaFileTexts(fixture.transactions);
            long file = attached(fixture);
            read(fixture, texts, file);
            texts.store("b".repeat(64), text, PersonalDataDetector.find(text), NOW);
            texts.store("b".repeat(64), text, List.of(), NOW);
            assertThat(texts.findings("b".repeat(64))).as("read again").isEmpty();
            assertThat(texts.forgetUnnamed()).isEqualTo(1);
            assertThat(texts.keys("b".repeat(64))).isEmpty();
            assertThat(texts.keys(HASH).orElseThrow()).hasSize(2);
        }
    }

    private static FileDisclosures disclosures(SubmissionFixture fixture, FileTexts texts) {
        return new FileDisclosures(fixture.transactions, new JpaAttachments(fixture.transactions), texts,
                fixture.changes, Clock.systemUTC());
    }

    private static Map<ChecklistItem, ChecklistItem.Answer> items(ChecklistItem.Answer run) {
        Map<ChecklistItem, ChecklistItem.Answer> all = new EnumMap<>(ChecklistItem.class);
        for (ChecklistItem item : ChecklistItem.values()) {
            all.put(item, ChecklistItem.Answer.ABSENT);
        }
        all.put(ChecklistItem.RUN, run);
        return all;
    }

    private List<PersonalDataFinding> read(SubmissionFixture fixture, FileTexts texts, long file) {
        List<PersonalDataFinding> found = PersonalDataDetector.find(text);
        fixture.transactions.write(() -> {
            texts.store(HASH, text, found, NOW);
            evidence(fixture, file).recordFindings(found.stream().map(PersonalDataFinding::key).toList());
        });
        return found;
    }

    private static Evidence evidence(SubmissionFixture fixture, long file) {
        return new JpaAttachments(fixture.transactions).find(file).orElseThrow().evidence();
    }

    private static long attached(SubmissionFixture fixture) {
        long id = fixture.beginPractice();
        List.of("indicators", "indicators.0.means", "indicators.0.means.0.evidence")
                .forEach(rows -> fixture.press(id, "results", "agregar:" + rows));
        return fixture.transactions.write(() -> {
            Evidence evidence = fixture.practices.find(id).orElseThrow().newest().indicators().get(0).means().get(0)
                    .evidence().get(0);
            evidence.attach(HASH, "lista.pdf", "application/pdf", 9);
            return evidence.id();
        });
    }
}
