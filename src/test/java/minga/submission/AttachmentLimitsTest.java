package minga.submission;

import static minga.submission.SubmissionFixture.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import minga.evidence.EvidenceStore;
import minga.platform.Fault;
import minga.platform.Settings;
import minga.platform.TestDatabase;
import minga.practice.JpaAttachments;
import minga.web.Multipart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of the limits on uploaded files: one a form, quotas of municipality and portal. */
class AttachmentLimitsTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void of_fifty_files_in_one_form_none_is_attached_and_one_at_most_is_stored() throws IOException {
        EvidenceStore store = new EvidenceStore(folder, 100);
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            form.append(part("f" + i + ".pdf", "%PDF-" + i));
        }
        UploadedFile sent = send(store, form + "--b--\r\n");
        assertThat(sent.stored()).isNull();
        assertThat(sent.faults()).extracting(Fault::key).containsExactly("evidence.fault.oneOnly");
        assertThat(store.orphans().notNamedIn(Set.of())).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void an_empty_choice_beside_a_file_is_no_second_file() throws IOException {
        UploadedFile sent = send(new EvidenceStore(folder, 100),
                part("", "") + part("acta.pdf", "%PDF-1") + "--b--\r\n");
        assertThat(sent.faults()).isEmpty();
        assertThat(sent.name()).isEqualTo("acta.pdf");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_municipality_stores_up_to_its_quota_each_file_once(TestDatabase kind) throws Exception {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            EvidenceStore store = new EvidenceStore(folder, 100);
            EvidenceQuota quota = new EvidenceQuota(new JpaAttachments(fixture.transactions), store,
                    new Settings.Limits(8, 10, 100, 2, 5, Settings.defaults(folder).limits().mails()));
            long id = fixture.beginPractice();
            fixture.press(id, "results", "agregar:indicators");
            fixture.press(id, "results", "agregar:indicators.0.means");
            long means = fixture.version(id).indicators().get(0).means().get(0).id();
            UploadedFile file = send(store, part("uno.pdf", "%PDF-" + "x".repeat(MEGABYTE - 5)) + "--b--\r\n");
            fixture.submissions.attach(ROSA, id, means, file);
            fixture.submissions.attach(ROSA, id, means, file);
            assertThat(quota.faults(ROSA.municipality(), MEGABYTE)).isEmpty();
            assertThat(quota.faults(ROSA.municipality(), MEGABYTE + 1))
                    .containsExactly(Fault.at("file", "evidence.fault.quota", 1L, 2));
            assertThat(quota.faults("01101", 2 * MEGABYTE)).isEmpty();
            Files.write(Files.createDirectories(folder.resolve("aa")).resolve("a".repeat(64)), new byte[4 * MEGABYTE]);
            assertThat(quota.faults("01101", 1)).extracting(Fault::key).containsExactly("evidence.fault.full");
        }
    }

    private static String part(String name, String bytes) {
        return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n" + bytes
                + "\r\n";
    }

    private static UploadedFile send(EvidenceStore store, String form) throws IOException {
        return UploadedFile.read(store, Multipart.of("multipart/form-data; boundary=b",
                new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8))));
    }
}
