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
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Isolated("counts what the whole process does")
class SweepingOrphansTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_file_that_no_ficha_names_goes_after_a_day_and_a_named_one_stays(TestDatabase kind) throws IOException {
        try (InspectionFixture house = new InspectionFixture(kind, folder)) {
            EvidenceStore.Kept named = keep(house, "acta");
            house.publish(evidence -> evidence.attach(named.hash(), "acta.pdf", "application/pdf", named.size()));
            EvidenceStore.Kept orphan = keep(house, "huérfano");
            Path part = Files.writeString(Files.createDirectories(folder.resolve("incoming")).resolve("file1.part"), "a medias");
            age(house, named.hash(), orphan.hash());
            Files.setLastModifiedTime(part, FileTime.from(house.clock.instant().minus(DAY.multipliedBy(2))));
            EvidenceStore.Kept fresh = keep(house, "recién llegado");
            house.inspector.round();
            assertThat(house.store.has(named.hash())).isTrue();
            assertThat(house.store.has(fresh.hash())).isTrue();
            assertThat(house.store.has(orphan.hash())).isFalse();
            assertThat(part).doesNotExist();
        }
    }

    @Test
    void a_file_that_was_sent_again_begins_its_day_anew() throws IOException {
        try (InspectionFixture house = new InspectionFixture(TestDatabase.DERBY, folder)) {
            EvidenceStore.Kept orphan = keep(house, "dos veces");
            age(house, orphan.hash());
            var seen = house.store.orphans().besides(java.util.Set.of());
            keep(house, "dos veces");
            assertThat(house.store.orphans().remove(seen, house.clock.instant().minus(DAY))).isZero();
            assertThat(house.store.has(orphan.hash())).isTrue();
        }
    }

    @Test
    void nothing_is_swept_while_a_backup_is_made() throws IOException, InterruptedException {
        try (InspectionFixture house = new InspectionFixture(TestDatabase.DERBY, folder)) {
            EvidenceStore.Kept orphan = keep(house, "en el respaldo");
            age(house, orphan.hash());
            try (EvidenceLock.Hold backup = EvidenceLock.hold()) {
                Thread inspector = Thread.ofVirtual().start(house.inspector::round);
                inspector.join();
                assertThat(house.store.has(orphan.hash())).isTrue();
            }
        }
    }

    private static EvidenceStore.Kept keep(InspectionFixture house, String words) {
        return house.store.keep(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
    }

    private void age(InspectionFixture house, String... hashes) throws IOException {
        for (String hash : hashes) {
            Files.setLastModifiedTime(folder.resolve(hash.substring(0, 2)).resolve(hash), FileTime.from(house.clock.instant().minus(DAY.multipliedBy(2))));
        }
    }
}
