package minga.submission;

import static minga.submission.SubmissionFixture.ANA;
import static minga.submission.SubmissionFixture.RAUL;
import static minga.submission.SubmissionFixture.ROSA;
import static minga.submission.SubmissionFixture.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import minga.evidence.Evidence;
import minga.evidence.EvidenceStore;
import minga.form.FieldView;
import minga.form.FormExtras.RowNote;
import minga.form.FormValues;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Stale;
import minga.platform.TestDatabase;
import minga.practice.Attachments;
import minga.practice.JpaAttachments;
import minga.practice.PracticeStatus;
import minga.web.Multipart;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of writing a ficha: begin, save, conflicts, rows, send, attach. */
class SubmissionDraftTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_form_sent_twice_begins_one_practice(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            int before = fixture.submissions.desk(ROSA).size();
            long first = fixture.submissions.begin(ROSA, "Escuela de oficios", "the key of the form");
            assertThat(fixture.submissions.begin(ROSA, "Escuela de oficios", "the key of the form")).isEqualTo(first);
            assertThat(fixture.submissions.desk(ROSA)).hasSize(before + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_colleague_goes_on_and_nobody_of_another_municipality_does(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            long id = fixture.beginPractice();
            fixture.save(RAUL, id, "need", Map.of("problem", List.of("Conflictos entre vecinos")), "guardar");
            assertThat(fixture.version(id).need().problem()).isEqualTo("Conflictos entre vecinos");
            assertThatThrownBy(() -> fixture.submissions.read(ANA, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> fixture.save(ANA, id, "need", Map.of("problem", List.of("x")), "guardar"))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> fixture.submissions.send(ANA, id, fixture.version(id).revision()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> fixture.submissions.revise(ANA, id)).isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void of_two_who_write_at_once_the_second_is_told_and_nothing_is_overwritten(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            long id = fixture.beginPractice();
            long seen = fixture.version(id).revision();
            fixture.submissions.save(ROSA, id, section("need"), seen,
                    new FormValues(Map.of("problem", List.of("de Rosa")), "guardar"));
            assertThat(fixture.submissions.save(RAUL, id, section("need"), seen,
                    new FormValues(Map.of("problem", List.of("de Raúl")), "guardar")).faults())
                    .extracting(Fault::path, Fault::key).containsExactly(tuple("problem", "form.fault.changed"));
            assertThat(fixture.version(id).need().problem()).isEqualTo("de Rosa");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_cannot_be_read_leaves_the_rest_saved(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            long id = fixture.beginPractice();
            var saved = fixture.save(ROSA, id, "timing",
                    Map.of("startYear", List.of("hace mucho"), "durationText", List.of("dos días")), "continuar");
            assertThat(saved.faults()).extracting("path").containsExactly("startYear");
            assertThat(fixture.version(id).timing().durationText()).isEqualTo("dos días");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void years_that_cannot_be_sent_are_told_when_they_are_saved(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            long id = fixture.beginPractice();
            assertThat(fixture.save(ROSA, id, "timing", Map.of("startYear", List.of("2022"), "endYear",
                    List.of("2019")), "guardar").faults()).extracting(Fault::path, Fault::key)
                    .containsExactly(tuple("endYear", "practice.fault.endYear"));
            assertThat(fixture.version(id).timing().endYear()).as("nothing typed is lost").isEqualTo(2019);
            assertThat(fixture.type(id, "need", "problem", "Conflictos").faults()).as("of another section").isEmpty();
            assertThat(fixture.save(ROSA, id, "timing", Map.of("startYear", List.of("1905"), "endYear",
                    List.of("")), "guardar").faults()).extracting(Fault::path).containsExactly("startYear");
            assertThat(fixture.type(id, "timing", "startYear", "2022").faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void rows_move_and_leave_with_all_they_hold(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            long id = fixture.beginPractice();
            for (String text : List.of("uno", "dos", "tres")) {
                fixture.press(id, "results", "agregar:indicators");
                fixture.type(id, "results", "indicators." + (fixture.version(id).indicators().size() - 1) + ".text",
                        text);
            }
            fixture.press(id, "results", "agregar:indicators.1.means");
            fixture.press(id, "results", "subir:indicators.2");
            assertThat(fixture.version(id).indicators().all()).extracting("text").containsExactly("uno", "tres", "dos");
            assertThat(fixture.version(id).indicators().get(2).means().size()).isEqualTo(1);
            fixture.press(id, "results", "quitar:indicators.2");
            fixture.press(id, "results", "bajar:indicators.0");
            assertThat(fixture.version(id).indicators().all()).extracting("text").containsExactly("tres", "uno");
            fixture.press(id, "results", "quitar:indicators.77");
            fixture.press(id, "results", "quitar:nothing.0");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_is_responsible_can_change_places_and_so_can_keywords(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            long id = fixture.beginPractice();
            for (String institution : List.of("Municipalidad", "Consultorio")) {
                fixture.press(id, "identification", "agregar:responsible");
                fixture.type(id, "identification",
                        "responsible." + (fixture.version(id).responsible().size() - 1) + ".institution", institution);
            }
            fixture.press(id, "identification", "subir:responsible.1");
            assertThat(fixture.version(id).responsible().all()).extracting("institution").containsExactly("Consultorio",
                    "Municipalidad");
            fixture.press(id, "identification", "quitar:responsible.0");
            assertThat(fixture.version(id).responsible().all()).extracting("institution")
                    .containsExactly("Municipalidad");
            for (List<String> words : List.of(List.of("ferias", "oficios"), List.of("oficios", "ferias"))) {
                fixture.save(ROSA, id, "identification", Map.of("keywords", words), "guardar");
                assertThat(fixture.version(id).terms("keywords")).isEqualTo(words);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_unfinished_ficha_is_not_sent_and_says_what_it_lacks(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            long id = fixture.beginPractice();
            assertThatThrownBy(() -> fixture.submissions.send(ROSA, id, fixture.version(id).revision()))
                    .isInstanceOfSatisfying(Invalid.class, missing -> assertThat(missing.faults()).extracting("path")
                            .contains("description", "objectives", "indicators", "startYear", "themes",
                                    "consentToPublish"));
            assertThat(fixture.version(id).status()).isEqualTo(PracticeStatus.DRAFT);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_file_is_attached_seen_by_the_right_people_and_stays_with_its_version(TestDatabase kind) throws Exception {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            long id = fixture.beginPractice();
            fixture.press(id, "results", "agregar:indicators");
            fixture.press(id, "results", "agregar:indicators.0.means");
            long means = fixture.version(id).indicators().get(0).means().get(0).id();
            String form = "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nInforme final\r\n"
                    + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\\\temp\\\\informe"
                    + " ñ.pdf\"\r\nContent-Type: text/html\r\n\r\n%PDF-1\r\n--\r\n--b--\r\n";
            UploadedFile sent = UploadedFile.read(new EvidenceStore(folder, 100),
                    Multipart.of("multipart/form-data; boundary=b",
                            new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8))));
            assertThat(sent.faults()).isEmpty();
            assertThatThrownBy(() -> fixture.submissions.attach(ANA, id, means, sent)).isInstanceOf(NotFound.class);
            fixture.submissions.attach(ROSA, id, means, sent);
            Evidence evidence = fixture.version(id).indicators().get(0).means().get(0).evidence().get(0);
            assertThat(evidence.fileName()).isEqualTo("informe ñ.pdf");
            assertThat(evidence.mediaType()).isEqualTo("application/pdf");
            assertThat(evidence.title()).isEqualTo("Informe final");
            Attachments attachments = new JpaAttachments(fixture.transactions);
            assertThat(attachments.find(evidence.id()).orElseThrow().isPublic()).isFalse();
            assertThat(attachments.find(-1)).isEmpty();
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            new EvidenceStore(folder, 100).content(evidence.fileHash()).writeTo(read, 0, evidence.fileSize());
            assertThat(read.toString(StandardCharsets.UTF_8)).isEqualTo("%PDF-1\r\n--");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_file_for_words_that_changed_meanwhile_is_not_attached_to_the_new_ones(TestDatabase kind) throws Exception {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            long id = fixture.beginPractice();
            fixture.press(id, "results", "agregar:indicators");
            fixture.press(id, "results", "agregar:indicators.0.means");
            fixture.type(id, "results", "indicators.0.means.0.text", "Acta del concejo\ny anexos");
            long means = fixture.version(id).indicators().get(0).means().get(0).id();
            UploadedFile sent = uploaded("Acta del concejo\r\ny anexos");
            fixture.type(id, "identification", "shortName", "Otra cosa de la misma ficha");
            fixture.submissions.attach(ROSA, id, means, sent);
            fixture.type(id, "results", "indicators.0.means.0.text", "Lista de asistencia");
            assertThatThrownBy(() -> fixture.submissions.attach(ROSA, id, means, sent)).isInstanceOf(Stale.class);
            assertThatThrownBy(() -> fixture.submissions.attach(ROSA, id, means, uploaded("")))
                    .isInstanceOf(Stale.class);
            assertThat(fixture.version(id).indicators().get(0).means().get(0).evidence().size()).isEqualTo(1);
        }
    }

    private UploadedFile uploaded(String seen) throws Exception {
        String form = "--b\r\nContent-Disposition: form-data; name=\"seen\"\r\n\r\n" + seen + "\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\";"
                + " filename=\"acta.pdf\"\r\n\r\n%PDF-1\r\n--b--\r\n";
        return UploadedFile.read(new EvidenceStore(folder, 100), Multipart.of("multipart/form-data; boundary=b",
                new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_form_says_which_link_is_dead(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            long id = fixture.beginPractice();
            List.of("indicators", "indicators.0.means", "indicators.0.means.0.evidence")
                    .forEach(rows -> fixture.press(id, "results", "agregar:" + rows));
            fixture.type(id, "results", "indicators.0.means.0.evidence.0.link",
                    "https://www.quilicura.example/informe.pdf");
            assertThat(evidence(fixture, id).notes()).isEmpty();
            fixture.transactions.write(() -> fixture.practices.find(id).orElseThrow().newest().indicators().get(0)
                    .means().get(0).evidence().get(0)
                    .recordLost(Instant.parse("2026-11-03T12:00:00Z")));
            assertThat(evidence(fixture, id).notes()).containsExactly(
                    new RowNote("gap", "El enlace no responde desde el 3 de noviembre de 2026", "", "", true));
            fixture.type(id, "results", "indicators.0.means.0.evidence.0.link",
                    "https://www.quilicura.example/informe-final.pdf");
            assertThat(evidence(fixture, id).notes()).as("another link begins anew").isEmpty();
        }
    }

    private static FieldView.RowView evidence(SubmissionFixture fixture, long id) {
        return row(row(row(fixture.form(id, "results"), "indicators").fields(), "means").fields(), "evidence");
    }

    private static FieldView.RowView row(List<FieldView> fields, String list) {
        return fields.stream().filter(field -> field.parameter().endsWith(list)).findFirst().orElseThrow().rows()
                .get(0);
    }
}
