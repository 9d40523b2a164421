package minga.submission;

import static minga.submission.SubmissionFixture.RAUL;
import static minga.submission.SubmissionFixture.ROSA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import minga.account.Caller;
import minga.evidence.EvidenceStore;
import minga.harness.SampleFiles;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.Settings;
import minga.platform.Stale;
import minga.platform.TestDatabase;
import minga.practice.JpaAttachments;
import minga.practice.Practice;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of uploads in several requests: limits, expiry, who may go on, and that each is attached once. */
class FileUploadsTest {

    private static final byte[] FILE = SampleFiles.pdf(3_000);
    private static final Settings.Uploads LIMITS = new Settings.Uploads(2, Duration.ofHours(23),
            Optional.empty());

    @TempDir
    private Path folder;

    /** A draft with one means, and uploads to it. */
    private final class Desk implements AutoCloseable {

        private final SubmissionFixture fixture;
        private final EvidenceStore store = new EvidenceStore(folder, 1);
        private final EvidenceQuota quota;
        private final long id;
        private final long means;

        private Desk(TestDatabase kind) {
            fixture = new SubmissionFixture(kind);
            quota = new EvidenceQuota(new JpaAttachments(fixture.transactions), store,
                    new Settings.Limits(8, 10, 1, 2, 5, Settings.defaults(folder).limits().mails()));
            id = fixture.beginPractice();
            fixture.press(id, "results", "agregar:indicators");
            fixture.press(id, "results", "agregar:indicators.0.means");
            means = fixture.version(id).indicators().get(0).means().get(0).id();
        }

        private FileUploads uploads(Clock clock) {
            return new FileUploads(new JpaFileUploads(fixture.transactions), store, clock, LIMITS);
        }

        private FileUpload begin(FileUploads uploads, Caller caller, String name, long size) {
            return uploads.begin(caller, practice(), means, new FileUploads.Announcement(name, size, "1", ""), "",
                    quota);
        }

        private Practice practice() {
            return fixture.practices.find(id).orElseThrow();
        }

        private int attached() {
            return fixture.version(id).indicators().get(0).means().get(0).evidence().size();
        }

        @Override
        public void close() {
            fixture.close();
        }
    }

    private static ByteArrayInputStream part(int from, int to) {
        return new ByteArrayInputStream(Arrays.copyOfRange(FILE, from, to));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void it_goes_on_where_it_stood_and_is_attached_once_however_often_it_is_asked(TestDatabase kind) throws Exception {
        try (Desk desk = new Desk(kind)) {
            FileUploads uploads = desk.uploads(Clock.systemUTC());
            FileUpload begun = desk.begin(uploads, ROSA, "acta.pdf", FILE.length);
            assertThat(uploads.append(begun, 0, part(0, 1_000)).received()).isEqualTo(1_000);
            assertThatThrownBy(() -> uploads.append(begun, 0, part(0, 1_000))).isInstanceOf(Stale.class);
            assertThatThrownBy(() -> uploads.attach(ROSA, begun, null, desk.fixture.submissions))
                    .isInstanceOf(Stale.class);
            FileUploads restarted = desk.uploads(Clock.systemUTC());
            FileUpload again = desk.begin(restarted, ROSA, "acta.pdf", FILE.length);
            assertThat(again.id()).isEqualTo(begun.id());
            assertThat(again.received()).isEqualTo(1_000);
            FileUpload whole = restarted.append(again, 1_000, part(1_000, FILE.length));
            assertThat(whole.whole()).isTrue();
            Set<Long> evidence = new HashSet<>();
            try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
                Callable<Long> attach = () -> {
                    try {
                        return restarted.attach(ROSA, whole, null, desk.fixture.submissions);
                    } catch (Stale busy) {
                        return 0L;
                    }
                };
                for (Future<Long> one : pool.invokeAll(List.of(attach, attach, attach, attach))) {
                    evidence.add(one.get());
                }
            }
            evidence.remove(0L);
            assertThat(evidence).containsExactly(restarted.attach(ROSA, whole, null, desk.fixture.submissions));
            assertThat(desk.attached()).isEqualTo(1);
            assertThat(Files.readAllBytes(desk.store.file(desk.fixture.version(desk.id).indicators().get(0).means()
                    .get(0).evidence().get(0).fileHash()))).isEqualTo(FILE);
            assertThat(restarted.open(ROSA.accountId())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void too_many_too_large_and_what_is_not_taken_is_refused_before_a_byte_comes(TestDatabase kind) {
        try (Desk desk = new Desk(kind)) {
            FileUploads uploads = desk.uploads(Clock.systemUTC());
            assertThatThrownBy(() -> desk.begin(uploads, ROSA, "a.pdf", (1 << 20) + 1)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> desk.begin(uploads, ROSA, "a.pdf", 0)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> desk.begin(uploads, ROSA, "a.exe", 9)).isInstanceOf(Invalid.class);
            desk.begin(uploads, ROSA, "a.pdf", 1 << 20);
            FileUpload second = desk.begin(uploads, ROSA, "b.pdf", 1 << 20);
            assertThatThrownBy(() -> desk.begin(uploads, ROSA, "c.pdf", 9)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> desk.begin(uploads, RAUL, "c.pdf", 9)).as("the quota of both")
                    .isInstanceOfSatisfying(Invalid.class, full -> assertThat(full.faults().get(0).key())
                            .isEqualTo("evidence.fault.quota"));
            uploads.discard(second);
            assertThat(desk.begin(uploads, RAUL, "c.pdf", 9).received()).isZero();
            assertThatThrownBy(() -> uploads.find(RAUL, desk.id, desk.means, second.id()))
                    .isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_nobody_goes_on_with_expires_and_lost_bytes_are_asked_for_again(TestDatabase kind) throws Exception {
        try (Desk desk = new Desk(kind)) {
            FileUploads uploads = desk.uploads(Clock.systemUTC());
            FileUpload begun = desk.begin(uploads, ROSA, "acta.pdf", FILE.length);
            uploads.append(begun, 0, part(0, 1_000));
            uploads.removeExpired();
            Path file = folder.resolve("incoming").resolve(begun.id() + ".part");
            assertThat(file).hasSize(1_000);
            Files.write(file, new byte[10]);
            assertThat(uploads.find(ROSA, desk.id, desk.means, begun.id()).received()).as("after a restored backup")
                    .isEqualTo(10);
            desk.uploads(Clock.offset(Clock.systemUTC(), Duration.ofHours(24))).removeExpired();
            assertThat(file).doesNotExist();
            assertThatThrownBy(() -> uploads.find(ROSA, desk.id, desk.means, begun.id()))
                    .isInstanceOf(NotFound.class);
        }
    }
}
