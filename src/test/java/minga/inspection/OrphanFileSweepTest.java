package minga.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import minga.evidence.EvidenceLock;
import minga.evidence.EvidenceStore;
import minga.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of the job that deletes evidence files which no ficha names. */
@Isolated("counts what the whole process does")
class OrphanFileSweepTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_file_that_no_ficha_names_goes_after_a_day_and_a_named_one_stays(TestDatabase kind) throws IOException {
        try (InspectionFixture fixture = new InspectionFixture(kind, folder)) {
            EvidenceStore.StoredFile named = keep(fixture, "acta");
            fixture.publish(evidence -> evidence.attach(named.hash(), "acta.pdf", "application/pdf", named.size()));
            EvidenceStore.StoredFile orphan = keep(fixture, "huérfano");
            Path part = Files.writeString(Files.createDirectories(folder.resolve("incoming")).resolve("file1.part"),
                    "a medias");
            age(fixture, named.hash(), orphan.hash());
            Files.setLastModifiedTime(part, FileTime.from(fixture.clock.instant().minus(DAY.multipliedBy(2))));
            EvidenceStore.StoredFile fresh = keep(fixture, "recién llegado");
            fixture.checker.checkAllDue();
            assertThat(fixture.store.contains(named.hash())).isTrue();
            assertThat(fixture.store.contains(fresh.hash())).isTrue();
            assertThat(fixture.store.contains(orphan.hash())).isFalse();
            assertThat(part).doesNotExist();
        }
    }

    @Test
    void a_file_that_was_sent_again_begins_its_day_anew() throws IOException {
        try (InspectionFixture fixture = new InspectionFixture(TestDatabase.DERBY, folder)) {
            EvidenceStore.StoredFile orphan = keep(fixture, "dos veces");
            age(fixture, orphan.hash());
            var seen = fixture.store.orphans().notNamedIn(java.util.Set.of());
            keep(fixture, "dos veces");
            assertThat(fixture.store.orphans().remove(seen, fixture.clock.instant().minus(DAY))).isZero();
            assertThat(fixture.store.contains(orphan.hash())).isTrue();
        }
    }

    @Test
    void nothing_is_swept_while_a_backup_is_made() throws IOException, InterruptedException {
        try (InspectionFixture fixture = new InspectionFixture(TestDatabase.DERBY, folder)) {
            EvidenceStore.StoredFile orphan = keep(fixture, "en el respaldo");
            age(fixture, orphan.hash());
            try (EvidenceLock.Hold backup = EvidenceLock.hold()) {
                Thread inspector = Thread.ofVirtual().start(fixture.checker::checkAllDue);
                inspector.join();
                assertThat(fixture.store.contains(orphan.hash())).isTrue();
            }
        }
    }

    private static EvidenceStore.StoredFile keep(InspectionFixture fixture, String words) {
        return fixture.store.store(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)), "acta.txt");
    }

    private void age(InspectionFixture fixture, String... hashes) throws IOException {
        for (String hash : hashes) {
            Files.setLastModifiedTime(folder.resolve(hash.substring(0, 2)).resolve(hash),
                    FileTime.from(fixture.clock.instant().minus(DAY.multipliedBy(2))));
        }
    }
}
